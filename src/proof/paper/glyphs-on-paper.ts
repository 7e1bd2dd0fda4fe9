import type { RunOnPaper } from './lines-on-paper.js';
import { textsOf } from './paper-sheet.js';

/** A glyph as it stands on the paper. */
export interface GlyphOnPaper {
  readonly code: number;
  /** What it says; nothing for most parts of a letter besides the first. */
  readonly said: string;
  readonly x: number;
  readonly y: number;
}

/** The glyphs of a run in the order of its font: from left to right, and marks beside their letters. */
export function glyphsOnPaper({ words }: RunOnPaper): readonly GlyphOnPaper[] {
  return words.flatMap((one) => {
    const texts = textsOf(one);
    const { codes, xs, y } = one.shown;
    return codes.map((code, at) => ({ code, said: texts[at] ?? '', x: xs[at] ?? 0, y }));
  });
}
