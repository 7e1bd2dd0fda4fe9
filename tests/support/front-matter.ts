/** The least that front matter says; its lines are 2 to 9 of a handout. */
export const FRONT_MATTER = `title: Rest at home
summary: Rest helps you heal.
online: "{{clinic.website}}/rest"
version: 1.0.0
published: 2026-11-22
review: { status: sample, by: "", on: "", next: 2029-11-22 }
sources:
  - { title: MedlinePlus, url: https://medlineplus.gov, accessed: 2026-11-22 }
`;
