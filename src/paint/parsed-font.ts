import { create, type Font } from 'fontkit';
import type { Face } from '../fonts/index.js';

/** A face parsed for embedding; the same for every document, so it is parsed once. */
const parsed = new WeakMap<Face, Font>();
/** fontkit reads the header of a glyph also where an empty one lies at the very end of a file. */
const GLYPH_HEADER_BYTES = 10;

/** A face parsed by the library that takes subsets of it. */
export function parsedFont(face: Face): Font {
  const known = parsed.get(face);
  if (known) return known;
  const bytes = Buffer.alloc(face.bytes.length + GLYPH_HEADER_BYTES);
  bytes.set(face.bytes);
  const font = create(bytes) as Font;
  parsed.set(face, font);
  return font;
}
