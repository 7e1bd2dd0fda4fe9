/** Scripts that shape differently, by ISO 15924 code; text of any other script is shaped as HarfBuzz guesses. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hira', /\p{Script=Hiragana}/u],
  ['Kana', /\p{Script=Katakana}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Armn', /\p{Script=Armenian}/u],
];

/** The script of a grapheme, or undefined for digits, signs and blanks, which belong to any. */
export function scriptOf(grapheme: string): string | undefined {
  if (grapheme.length === 1 && grapheme < '\u0080') return /[A-Za-z]/u.test(grapheme) ? 'Latn' : undefined;
  return SCRIPTS.find(([, pattern]) => pattern.test(grapheme))?.[0];
}
