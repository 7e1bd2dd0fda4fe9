import type { Glyph } from '../fonts/index.js';
import type { LineRun, Mark } from '../layout/index.js';
import type { EmbeddedFont } from './embedded-fonts.js';
import type { Canvas } from './canvas.js';
import { internalsOf } from './pdfkit-internals.js';

/** Stands for no text: glyphs of a cluster after the first, whose text the first carries. */
const NO_TEXT = '\u2060';

/** A line's runs in reading order, each as glyphs with the positions that HarfBuzz gave them. */
export function paintLine(mark: Extract<Mark, { kind: 'line' }>, canvas: Canvas): void {
  const { document, structure } = canvas;
  for (const run of mark.line.runs) {
    if (run.glyphs.length === 0) continue;
    structure.open(run.owner);
    document.fillColor(mark.colour);
    paintRun(run, mark.xPt + run.offsetPt, mark.baselinePt, canvas);
  }
}

function paintRun(run: LineRun, xPt: number, baselinePt: number, canvas: Canvas): void {
  const { document } = canvas;
  const font = canvas.fonts.of(run.face);
  const internals = internalsOf(document);
  const { page } = internals;
  page.fonts[font.internals.id] ??= font.internals.ref();
  const write = (operator: string): void => {
    internals.addContent(operator);
  };
  // pdfkit's pages grow downwards; text must not stand on its head.
  document.save().transform(1, 0, 0, -1, 0, page.height);
  write('BT');
  write(`/${font.internals.id} ${number(run.sizePt)} Tf`);
  for (const operator of showOperators(run, font, xPt, page.height - baselinePt)) write(operator);
  write('ET');
  document.restore();
}

/** Glyphs as TJ arrays: one for each stretch at the same height, with a correction where a glyph is not where its advance puts it. */
function showOperators(run: LineRun, font: EmbeddedFont, xPt: number, yPt: number): readonly string[] {
  const scale = run.sizePt / run.face.unitsPerEm;
  const texts = textsOf(run);
  const operators: string[] = [];
  let shown: string[] = [];
  let pen = { xPt: Number.NaN, yPt: Number.NaN };
  let atPt = xPt;
  const flush = (): void => {
    if (shown.length > 0) operators.push(`[${shown.join(' ')}] TJ`);
    shown = [];
  };
  for (const [index, glyph] of run.glyphs.entries()) {
    const id = font.idOf(glyph.id, texts[index] ?? NO_TEXT);
    const goal = { xPt: atPt + glyph.dx * scale, yPt: yPt + glyph.dy * scale };
    if (goal.yPt !== pen.yPt) {
      flush();
      operators.push(`1 0 0 1 ${number(goal.xPt)} ${number(goal.yPt)} Tm`);
    } else if (Math.abs(goal.xPt - pen.xPt) > SMALLEST_CORRECTION_PT) {
      shown.push(number(((pen.xPt - goal.xPt) * 1000) / run.sizePt));
    }
    shown.push(`<${id.toString(16).padStart(4, '0')}>`);
    pen = { xPt: goal.xPt + (font.widthOf(id) * run.sizePt) / 1000, yPt: goal.yPt };
    atPt += glyph.advance * scale;
  }
  flush();
  return operators;
}

/** Below this nobody and no printer sees a shift. */
const SMALLEST_CORRECTION_PT = 0.0005;

/** The text that each glyph stands for: a cluster's first glyph in reading order carries all of it. */
function textsOf(run: LineRun): readonly string[] {
  const starts = [...new Set(run.glyphs.map((glyph) => glyph.cluster))].toSorted((a, b) => a - b);
  const textOf = new Map(
    starts.map((start, index) => [start, run.text.slice(start, starts[index + 1] ?? run.end)]),
  );
  const carriers = new Map<number, Glyph>();
  for (const glyph of run.glyphs) {
    const carrier = carriers.get(glyph.cluster);
    if (!carrier || glyph.advance > carrier.advance) carriers.set(glyph.cluster, glyph);
  }
  return run.glyphs.map((glyph) =>
    carriers.get(glyph.cluster) === glyph ? (textOf.get(glyph.cluster) ?? NO_TEXT) : NO_TEXT,
  );
}

/** A number as PDF writes it: at most four decimals, no exponent, no minus zero. */
function number(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000;
  return String(rounded === 0 ? 0 : rounded);
}
