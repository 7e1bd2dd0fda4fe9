import type { LineRun, Mark, Owner } from '../layout/index.js';
import type { EmbeddedFont, EmbeddedFonts } from './embedded-fonts.js';
import type { FontSubset } from './font-subset.js';
import { pdfNumber } from './pdf-number.js';
import { runGlyphs } from './run-glyphs.js';
import { saidInstead } from './said-instead.js';

type LineMark = Extract<Mark, { kind: 'line' }>;

/** A run in a document: its font there, and what shows it. */
interface PaintedRun {
  readonly owner: Owner;
  readonly font: EmbeddedFont;
  readonly operators: string;
}

/** A line that stands in the same place in the next sheet, in the same fonts, is shown by the same operators. */
const painted = new WeakMap<
  LineMark,
  { readonly fonts: EmbeddedFonts; readonly runs: readonly PaintedRun[] }
>();

/** What shows the runs of a line that have glyphs. */
export function paintedRuns(mark: LineMark, fonts: EmbeddedFonts): readonly PaintedRun[] {
  const known = painted.get(mark);
  if (known?.fonts === fonts) return known.runs;
  const runs = mark.line.runs
    .filter((run) => run.glyphs.length > 0)
    .map((run) => paintedRun(run, mark, fonts));
  if (mark.line.isStanding) painted.set(mark, { fonts, runs });
  return runs;
}

function paintedRun(run: LineRun, mark: LineMark, fonts: EmbeddedFonts): PaintedRun {
  const font = fonts.get(run.face);
  if (!font) throw new Error(`the face ${run.face.name} is not embedded`);
  const shows = showsOf(run, font.subset, mark.line.isStanding).map(({ xPt, yPt, operator }) => {
    const x = pdfNumber(mark.xPt + run.offsetPt + xPt);
    // Our pages grow downwards; text must not stand on its head.
    return `1 0 0 -1 ${x} ${pdfNumber(mark.baselinePt - yPt)} Tm ${operator}`;
  });
  const { before, after } = saidInstead(runGlyphs(run, mark.line.isStanding).pairs);
  return {
    owner: run.owner,
    font,
    operators: `BT /${font.name} ${pdfNumber(run.sizePt)} Tf ${before}${shows.join(' ')}${after} ET`,
  };
}

/** Glyphs at one height: where they begin, from the start of the run on its baseline, and what shows them. */
interface Show {
  readonly xPt: number;
  readonly yPt: number;
  readonly operator: string;
}

/** What every clinic's sheet shares is encoded once for each subset. */
const encoded = new WeakMap<LineRun, { readonly subset: FontSubset; readonly shows: readonly Show[] }>();

function showsOf(run: LineRun, subset: FontSubset, isStanding: boolean): readonly Show[] {
  if (!isStanding) return encode(run, subset, isStanding);
  const known = encoded.get(run);
  if (known?.subset === subset) return known.shows;
  const shows = encode(run, subset, isStanding);
  encoded.set(run, { subset, shows });
  return shows;
}

/** Below this nobody and no printer sees a shift. */
const SMALLEST_CORRECTION_PT = 0.0005;

/** Glyphs as TJ arrays: one for each stretch at the same height, with a correction where a glyph is not where its advance puts it. */
function encode(run: LineRun, subset: FontSubset, isStanding: boolean): readonly Show[] {
  const scale = run.sizePt / run.face.unitsPerEm;
  const { pairs } = runGlyphs(run, isStanding);
  const shows: Show[] = [];
  let begin = { xPt: 0, yPt: Number.NaN };
  let shown = '';
  let penPt = 0;
  let atPt = 0;
  const flush = (): void => {
    if (shown !== '') shows.push({ ...begin, operator: `[<${shown}>] TJ` });
    shown = '';
  };
  for (const [index, glyph] of run.glyphs.entries()) {
    const pair = pairs?.[index];
    const code = pair ? subset.codeOf(pair) : subset.codeOfWestern(glyph.id);
    const goal = { xPt: atPt + glyph.dx * scale, yPt: glyph.dy * scale };
    if (goal.yPt !== begin.yPt) {
      flush();
      begin = goal;
    } else if (Math.abs(goal.xPt - penPt) > SMALLEST_CORRECTION_PT) {
      shown += `>${pdfNumber(((penPt - goal.xPt) * 1000) / run.sizePt)}<`;
    }
    shown += subset.hexOf(code);
    penPt = goal.xPt + ((subset.widths[code] ?? 0) * run.sizePt) / 1000;
    atPt += glyph.advance * scale;
  }
  flush();
  return shows;
}
