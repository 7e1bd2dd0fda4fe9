import type { Face } from '../fonts/index.js';
import { writeFont } from './embedded-fonts.js';
import { fontSubset, keyOf } from './font-subset.js';
import type { ObjectWriter } from './object-writer.js';
import { parsedFont } from './parsed-font.js';

/** A font for what people type, which holds more than the sheet prints. */
export interface FieldFont {
  readonly face: Face;
  /** What can be typed, by its code points. */
  readonly letters: readonly number[];
}

/**
 * Writes the font for what people fill in; returns its object.
 *
 * The fonts of the pages hold only the glyphs that are printed, so a viewer could not write an "x" that no page has. It is
 * a composite font: in a simple one, poppler loses the "Œ" of a French name.
 */
export function embedFieldFont({ face, letters }: FieldFont, objects: ObjectWriter): number {
  const font = parsedFont(face);
  const keys = letters.map((code) =>
    keyOf({ glyph: font.glyphForCodePoint(code).id, text: String.fromCodePoint(code) }),
  );
  return writeFont(fontSubset(face, false, keys), objects);
}
