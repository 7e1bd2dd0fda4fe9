/** Whether a text is a BCP 47 tag in its canonical form. */
export function isLanguageTag(value: string): boolean {
  return canonicalTag(value) === value;
}

/** A language tag as it should be written: `fil` for `tl`, `zh-Hans` for `zh-hans`; undefined for what is no tag. */
export function canonicalTag(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

const directions = new Map<string, 'ltr' | 'rtl'>();

/** Which way a language is written, by the script that it is mostly written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const known = directions.get(language);
  if (known) return known;
  const { script } = new Intl.Locale(language).maximize();
  const direction = script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}

/** Between the languages of a sheet in two: `es+en`. */
const AND = '+';

/** The languages of a sheet, the patient's first: one for `es`, two for `es+en`. */
export function sheetLanguages(
  language: string,
): readonly [first: string] | readonly [first: string, second: string] {
  const [first = '', second] = language.split(AND);
  return second === undefined ? [first] : [first, second];
}

/** Whether a text names two different languages, such as `es+en`. */
export function isPairOfLanguages(value: string): boolean {
  const parts = value.split(AND);
  return parts.length === 2 && parts[0] !== parts[1] && parts.every(isLanguageTag);
}
