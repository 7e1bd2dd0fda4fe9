import type { Face, FontChain } from '../fonts/index.js';
import type { FieldFont } from '../paint/index.js';
import { lettersToType } from './letters-to-type.js';

/**
 * The font for what people type into a sheet, with the letters of its languages: names have those of the people who are
 * given it.
 *
 * @param words in each language of the sheet
 */
export function fieldFontOf({ regular, own = 0 }: FontChain, words: string, language: string): FieldFont {
  const letters = [...new Set(words)].filter((character) => /[\p{L}\p{M}]/u.test(character));
  const lacking = (face: Face): number =>
    letters.filter((letter) => !face.hasGlyph(letter.codePointAt(0) ?? 0)).length;
  const [first] = regular;
  // A viewer writes a field in one font, so it is the one that has most of what all languages of the sheet need.
  const face = [regular[own] ?? first, ...regular].reduce((best, one) =>
    lacking(one) < lacking(best) ? one : best,
  );
  return { face, letters: lettersToType(face, language) };
}
