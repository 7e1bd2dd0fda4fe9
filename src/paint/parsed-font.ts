import { create, type Font } from 'fontkit';
import type { Face } from '../fonts/index.js';

/** A face parsed for embedding; the same for every document, so it is parsed once. */
const parsed = new WeakMap<Face, Font>();

/** A face parsed by the library that takes subsets of it. */
export function parsedFont(face: Face): Font {
  const known = parsed.get(face);
  if (known) return known;
  const font = create(Buffer.from(face.bytes)) as Font;
  parsed.set(face, font);
  return font;
}
