import { NUMBER_STRINGS } from './number-strings.js';
import { canPrint } from './press-fonts.js';
import { REST_TEXT } from './refusal.js';

const ALL = [...new Set(NUMBER_STRINGS.map(({ language }) => language))];

/** The languages that can be tried here, and those whose font is not installed. */
export const LANGUAGES = ALL.filter((language) => canPrint(language));
export const WITHOUT_FONT = ALL.filter((language) => !canPrint(language));

/** A handout that says all that the number test has in a language; the gate reads it again before it is published. */
export function handoutIn(language: string): string {
  const items = NUMBER_STRINGS.filter((one) => one.language === language).map(
    ({ text }) => `- ${text.replaceAll(/[*_[\]<>~#]/gu, String.raw`\$&`)}`,
  );
  return `${REST_TEXT}\n## ${items[0]?.slice(2) ?? ''}\n${items.join('\n')}\n`;
}

/** A handout of its own for each language: it translates nothing. */
export const idFor = (language: string): string => `numbers-${language.toLowerCase()}`;

/** The handouts of all languages that can be printed here, by file. */
export const NUMBER_HANDOUTS = Object.fromEntries(
  LANGUAGES.map((language) => [`content/handouts/${idFor(language)}/${language}.md`, handoutIn(language)]),
);

/** What makes them. */
export const BUILD_NUMBERS = [
  'build',
  'numbers-*',
  ...LANGUAGES.flatMap((language) => ['--language', language]),
];
