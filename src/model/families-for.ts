import type { FontFamily } from './font-list.js';

/** The families that a language is set in. */
export interface LanguageFamilies {
  /** How the language is written, by ISO 15924; undefined for a tag that nobody knows. */
  readonly script: string | undefined;
  /** Prints the language's own letters. */
  readonly own: FontFamily | undefined;
  /** Prints Latin letters, digits and signs beside them. */
  readonly latin: FontFamily | undefined;
}

/**
 * Which families set a language.
 *
 * One family prints both the language's letters and Latin ones where it can, so that names stand in the same design as the
 * words around them. Other scripts stand beside the family that was made for low vision.
 */
export function familiesFor(families: readonly FontFamily[], language: string): LanguageFamilies {
  const script = scriptOfLanguage(language);
  const own =
    families.find(({ languages = [] }) => languages.some((tag) => isOrIsIn(language, tag))) ??
    families.find(({ scripts }) => script !== undefined && scripts.includes(script));
  const latin = own?.scripts.includes('Latn')
    ? own
    : families.find(({ scripts }) => scripts.includes('Latn'));
  return { script, own, latin };
}

/** Scripts of languages that share the script of a character. */
const WRITTEN_WITH: Readonly<Record<string, readonly string[]>> = {
  Hani: ['Hans', 'Hant', 'Jpan', 'Kore'],
  Hira: ['Jpan'],
  Kana: ['Jpan'],
  Hang: ['Kore'],
};

/**
 * The families that may print a character which a language's own families lack, in order.
 *
 * Chinese, Japanese and Korean share characters and draw them differently, so none of them borrows from another.
 *
 * @param script of the character; undefined for signs, which families with Latin letters have
 */
export function familiesBeyond(
  families: readonly FontFamily[],
  language: string,
  script: string | undefined,
): readonly FontFamily[] {
  const own = scriptOfLanguage(language) ?? '';
  if (script === 'Hani' && WRITTEN_WITH['Hani']?.includes(own))
    return families.filter(({ scripts }) => scripts.includes(own));
  const wanted = WRITTEN_WITH[script ?? ''] ?? [script ?? 'Latn'];
  return families.filter(({ scripts }) => wanted.some((one) => scripts.includes(one)));
}

/** The script that a language is written in, by ISO 15924: Hans and Hant, Jpan and Kore are told apart. */
function scriptOfLanguage(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}

function isOrIsIn(language: string, tag: string): boolean {
  return language === tag || language.startsWith(`${tag}-`);
}
