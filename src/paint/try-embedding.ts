import type { Face } from '../fonts/index.js';
import { parsedFont } from './parsed-font.js';

/** Takes every glyph of a face into a subset once, as files do; throws where that fails. */
export function tryEmbedding(face: Face): void {
  const font = parsedFont(face);
  const subset = font.createSubset() as unknown as { includeGlyph(id: number): number; encode(): Uint8Array };
  for (let glyph = 0; glyph < font.numGlyphs; glyph += 1) {
    subset.includeGlyph(glyph);
    if (!Number.isFinite(font.getGlyph(glyph).advanceWidth)) throw new Error(`glyph ${glyph} has no width`);
  }
  if (subset.encode().length === 0 || !font.postscriptName) throw new Error('no subset');
}
