import { writeFont } from './embedded-fonts.js';
import { fontSubset, keyOf } from './font-subset.js';
import type { ObjectWriter } from './object-writer.js';
import { parsedFont } from './parsed-font.js';
import type { FieldFont } from './pdf-info.js';

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
