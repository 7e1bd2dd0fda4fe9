import type { Face } from '../fonts/index.js';
import { westernPairs } from './font-subset.js';

const known = new WeakMap<Face, ReadonlyMap<number, number>>();

/** The western letter that each glyph of a face usually stands for, as a code point; the first, where it stands for two. */
export function westernGlyphs(face: Face): ReadonlyMap<number, number> {
  const found = known.get(face);
  if (found) return found;
  const glyphs = new Map<number, number>();
  for (const { glyph, text } of westernPairs(face).values())
    if (!glyphs.has(glyph)) glyphs.set(glyph, text.codePointAt(0) ?? 0);
  known.set(face, glyphs);
  return glyphs;
}
