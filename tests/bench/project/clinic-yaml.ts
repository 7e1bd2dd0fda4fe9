import type { BenchClinic } from './bench-clinic.js';

/** A clinic as its file; the logo is that of the group to which all of them belong. */
export function clinicYaml(clinic: BenchClinic): string {
  return `name: ${clinic.name}
logo: group.png
logo_alt: A leaf and three circles
colour: "#0b5d66"
phone: "${clinic.phone}"
after_hours: "${clinic.afterHours}"
emergency: "911"
website: ${clinic.website}
address: ["${clinic.address[0]}", "${clinic.address[1]}"]
hours: "Mon–Fri 8:30–17:00"
languages: [en]
size: large
paper: letter
follow_up:
  heading: Your follow-up
  text: ${clinic.note}
  fields: [Next visit, With]
  lines: 2
`;
}
