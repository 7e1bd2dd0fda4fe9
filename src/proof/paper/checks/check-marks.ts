import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import type { FontOnPaper } from '../font/font-desk.js';
import { glyphsOnPaper, type GlyphOnPaper } from '../glyphs-on-paper.js';
import type { LineOnPaper, RunOnPaper } from '../lines-on-paper.js';
import type { PaperSheet } from '../paper-sheet.js';

/** A mark may be so far from where its font puts it, in ems: places on paper are rounded. */
const NEAR_EM = 0.02;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A mark stands on its letter where the font puts it: a dot that is moved makes another letter. */
export function checkMarks(_: PaperSheet, doubts: DoubtsOnPaper, lines: readonly LineOnPaper[]): void {
  for (const { runs, page } of lines)
    for (const run of runs) {
      const font = run.words[0]?.font;
      if (!font || !hasMarks(run, font)) continue;
      const glyphs = glyphsOnPaper(run);
      for (const [at, mark] of glyphs.entries()) {
        if (!isMark(mark, font) || !isElsewhere(glyphs, at, run, font)) continue;
        doubts.add(
          'moved-mark',
          page,
          mark,
          `a dot or sign that does not stand where its letter has it, in ${quoted(run.words[0]?.shown.marked.text ?? '')}`,
        );
      }
    }
}

function hasMarks({ words }: RunOnPaper, { marks }: FontOnPaper): boolean {
  return words.some(({ shown }) => shown.codes.some((code) => marks.isMark(code)));
}

function isMark({ code }: GlyphOnPaper, { marks }: FontOnPaper): boolean {
  return marks.isMark(code);
}

/** Whether a mark's letter, or another mark of it, has a point for the mark, and the mark stands on none of them. */
function isElsewhere(
  glyphs: readonly GlyphOnPaper[],
  at: number,
  { sizePt }: RunOnPaper,
  font: FontOnPaper,
): boolean {
  const mark = glyphs[at];
  if (!mark) return false;
  const near = [-1, 1].map((step) => stackFrom(glyphs, at, step, font));
  const [before, behind] = near;
  const isTurned = RIGHT_TO_LEFT.test(behind?.base?.said ?? '');
  const own = isTurned ? behind : before;
  if (!own?.base) return false;
  const isOfBase = font.marks.placesOf(own.base.code, mark.code).length > 0;
  // A part of a letter may stand on another part that its font calls a mark, and on the letter itself not at all.
  const carriers = isOfBase ? [own.base, ...near.flatMap((one) => one.marks)] : own.marks;
  const places = carriers.flatMap((carrier) =>
    font.marks
      .placesOf(carrier.code, mark.code)
      .map(({ x, y }) => ({ x: carrier.x + x * sizePt, y: carrier.y + y * sizePt })),
  );
  return (
    places.length > 0 &&
    places.every(
      ({ x, y }) => Math.abs(mark.x - x) > NEAR_EM * sizePt || Math.abs(mark.y - y) > NEAR_EM * sizePt,
    )
  );
}

/** The marks beside a mark on one side, and the letter behind them. */
function stackFrom(
  glyphs: readonly GlyphOnPaper[],
  at: number,
  step: number,
  font: FontOnPaper,
): { readonly marks: readonly GlyphOnPaper[]; readonly base: GlyphOnPaper | undefined } {
  const marks: GlyphOnPaper[] = [];
  for (let beside = at + step; ; beside += step) {
    const glyph = glyphs[beside];
    if (!glyph || !isMark(glyph, font)) return { marks, base: glyph };
    marks.push(glyph);
  }
}
