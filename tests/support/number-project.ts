import { NUMBER_STRINGS, type NumberString } from './number-strings.js';

/** The languages that have sentences with numbers. */
export const LANGUAGES: readonly string[] = [
  ...new Set(NUMBER_STRINGS.map(({ language }) => language)),
].toSorted();

/** The sentences of a language. */
export function stringsIn(language: string): readonly NumberString[] {
  return NUMBER_STRINGS.filter((string) => string.language === language);
}

/** The handout that says all sentences of a language. */
export function numbersHandout(language: string): string {
  return `numbers-${language.toLowerCase()}`;
}

/** A project with one handout for each language, all of it in words of that language. */
export const NUMBER_PROJECT: Readonly<Record<string, string>> = {
  'content/clinics/oak.yaml': `name: Oak
phone: "(555) 010-2000"
emergency: "911"
website: https://oak.example.org
languages: [${LANGUAGES.join(', ')}]
`,
  ...Object.fromEntries(
    LANGUAGES.map((language) => [
      `content/handouts/${numbersHandout(language)}/${language}.md`,
      handout(language, stringsIn(language)),
    ]),
  ),
};

function handout(language: string, strings: readonly NumberString[]): string {
  return `---
title: "1"
summary: "1"
online: "{{clinic.website}}/${language.toLowerCase()}"
version: 1.0.0
published: 2026-11-22
review: { status: sample, by: "", on: "", next: 2029-11-22 }
sources:
  - { title: "1", url: "https://example.org", accessed: 2026-11-22 }
---

:::emergency
## {{clinic.emergency}}
{{clinic.phone}}
:::

## 1

${strings.map(({ text }) => text).join('\n\n')}
`;
}
