import { mm, toMm } from '../../../units/index.js';
import { qrMatrix } from '../../checks/qr-matrix.js';
import type { Filled } from '../../sheet/ink.js';
import type { FilledRect } from '../../sheet/marked.js';
import type { Figure } from '../../sheet/sheet-read.js';
import { around, boxOfInk, overlap } from '../overlap.js';
import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import { EDGE_PT, SIDE_PT } from '../measures.js';
import type { PaperPage, PaperSheet } from '../paper-sheet.js';

/** Phones read smaller modules and symbols from paper badly (DENSO WAVE). */
const LEAST_MODULE_PT = mm(0.8);
const LEAST_SIDE_PT = mm(30);
/** White on all sides of a symbol (ISO/IEC 18004, 6.3.8). */
const QUIET_MODULES = 4;
const TOLERANCE_PT = 0.1;
/** The smallest code has three corners of seven rows with two or more runs each. */
const LEAST_RECTS = 40;

/** Every QR code is large enough, square, black, within the margins, and alone in its quiet zone. */
export function checkSymbol({ sheet, pages }: PaperSheet, doubts: DoubtsOnPaper): void {
  for (const figure of sheet.figures) {
    const [part] = figure.parts;
    if (!part || part.pictures.length > 0 || part.rects.length < LEAST_RECTS) continue;
    const page = pages.find(({ read }) => read.marked.includes(part));
    const fills = (page?.ink ?? []).filter(
      (ink): ink is Filled => ink.kind === 'filled' && figure.parts.includes(ink.marked),
    );
    const box = around(fills.flatMap(({ rects }) => rects));
    if (page && box) checkOne(figure, box, fills, page, doubts);
  }
}

function checkOne(
  figure: Figure,
  box: FilledRect,
  fills: readonly Filled[],
  page: PaperPage,
  doubts: DoubtsOnPaper,
): void {
  const matrix = qrMatrix(figure);
  const widthPt = box.right - box.left;
  const modulePt = widthPt / (matrix?.size ?? Infinity);
  const quietPt = QUIET_MODULES * modulePt;
  const place = { x: box.left, y: box.top };
  if (!matrix || Math.abs(widthPt - (box.top - box.bottom)) > TOLERANCE_PT)
    doubts.add('bad-code', page, place, 'a QR code that is not square');
  if (modulePt < LEAST_MODULE_PT - 0.01 || widthPt < LEAST_SIDE_PT - TOLERANCE_PT)
    doubts.add(
      'bad-code',
      page,
      place,
      `a QR code of ${toMm(widthPt).toFixed(1)} mm with modules of ${toMm(modulePt).toFixed(2)} mm, too small for a phone`,
    );
  const zone = {
    left: box.left - quietPt + TOLERANCE_PT,
    right: box.right + quietPt - TOLERANCE_PT,
    bottom: box.bottom - quietPt + TOLERANCE_PT,
    top: box.top + quietPt - TOLERANCE_PT,
  };
  if (zone.left < SIDE_PT / 2 || zone.right > page.widthPt - SIDE_PT / 2 || zone.bottom < EDGE_PT / 2)
    doubts.add('bad-code', page, place, 'a QR code too near to the edge of the paper');
  const others = [
    ...page.ink.filter((ink) => !fills.includes(ink as Filled)).flatMap((ink) => boxOfInk(ink) ?? []),
    ...page.words.flatMap((words) => words.box ?? []),
  ];
  if (others.some((other) => isOver(other, zone)))
    doubts.add('bad-code', page, place, 'a QR code with something in it or in the white around it');
}

function isOver(a: FilledRect, b: FilledRect): boolean {
  const [acrossPt, upPt] = overlap(a, b);
  return acrossPt > 0 && upPt > 0;
}
