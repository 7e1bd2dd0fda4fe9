import type { LineRun, Mark } from '../layout/index.js';
import type { Canvas } from './canvas.js';
import type { FontSubset } from './font-subset.js';
import { pdfNumber } from './pdf-number.js';
import { runGlyphs } from './run-glyphs.js';

/** A line's runs in reading order, each as glyphs with the positions that HarfBuzz gave them. */
export function paintLine(mark: Extract<Mark, { kind: 'line' }>, canvas: Canvas): void {
  const { content, structure, fonts } = canvas;
  for (const run of mark.line.runs) {
    if (run.glyphs.length === 0) continue;
    const font = fonts.get(run.face);
    if (!font) throw new Error(`the face ${run.face.name} is not embedded`);
    structure.open(run.owner);
    content.fillWith(mark.colour);
    content.use(font);
    const shows = showsOf(run, font.subset).map(({ xPt, yPt, operator }) => {
      const x = pdfNumber(mark.xPt + run.offsetPt + xPt);
      // pdfkit's pages grow downwards; text must not stand on its head.
      return `1 0 0 -1 ${x} ${pdfNumber(mark.baselinePt - yPt)} Tm ${operator}`;
    });
    content.write(`BT /${font.name} ${pdfNumber(run.sizePt)} Tf ${shows.join(' ')} ET`);
  }
}

/** Glyphs at one height: where they begin, from the start of the run on its baseline, and what shows them. */
interface Show {
  readonly xPt: number;
  readonly yPt: number;
  readonly operator: string;
}

/** What every clinic's sheet shares is encoded once for each subset. */
const encoded = new WeakMap<LineRun, { readonly subset: FontSubset; readonly shows: readonly Show[] }>();

function showsOf(run: LineRun, subset: FontSubset): readonly Show[] {
  const known = encoded.get(run);
  if (known?.subset === subset) return known.shows;
  const shows = encode(run, subset);
  encoded.set(run, { subset, shows });
  return shows;
}

/** Below this nobody and no printer sees a shift. */
const SMALLEST_CORRECTION_PT = 0.0005;

/** Glyphs as TJ arrays: one for each stretch at the same height, with a correction where a glyph is not where its advance puts it. */
function encode(run: LineRun, subset: FontSubset): readonly Show[] {
  const scale = run.sizePt / run.face.unitsPerEm;
  const { pairs } = runGlyphs(run);
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
