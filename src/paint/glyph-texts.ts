import type { Glyph } from '../fonts/index.js';
import type { LineRun } from '../layout/index.js';

/** A glyph, and the text that it stands for where it is printed. */
export interface GlyphText {
  readonly glyph: number;
  readonly text: string;
}

/**
 * Stands for no text: glyphs of a cluster besides the one that carries its text.
 *
 * PDF/UA wants a text for each, and pdf.js passes over this one. Other readers go by what `saidInstead` says.
 */
export const NO_TEXT = '\u2060';

/** The text that each glyph of a run stands for: the widest glyph of a cluster carries all of it. */
export function glyphTexts(run: LineRun): readonly GlyphText[] {
  const starts = [...new Set(run.glyphs.map((glyph) => glyph.cluster))].toSorted((a, b) => a - b);
  const textOf = new Map(
    starts.map((start, index) => [start, run.text.slice(start, starts[index + 1] ?? run.end)]),
  );
  const carriers = new Map<number, Glyph>();
  for (const glyph of run.glyphs) {
    const carrier = carriers.get(glyph.cluster);
    if (!carrier || glyph.advance > carrier.advance) carriers.set(glyph.cluster, glyph);
  }
  return run.glyphs.map((glyph) => ({
    glyph: glyph.id,
    text: carriers.get(glyph.cluster) === glyph ? (textOf.get(glyph.cluster) ?? NO_TEXT) : NO_TEXT,
  }));
}
