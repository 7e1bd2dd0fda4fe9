import { isLanguageTag } from './language-tag.js';

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
