import type { FilledRect } from '../sheet/marked.js';
import type { Figure } from '../sheet/sheet-read.js';

/** The squares of a QR code, row by row from the top: 1 is dark. */
export interface QrMatrix {
  readonly size: number;
  readonly data: Uint8Array;
}

/** A corner of a code is a square of seven modules (ISO/IEC 18004, 6.3.3). */
const CORNER_MODULES = 7;
const MOST_MODULES = 177;
/** How far off its place an edge may stand, in modules: numbers in the file are rounded. */
const TOLERANCE = 0.02;

/** Of figures whose file is still being looked at: several checks ask for one code. */
const READ = new WeakMap<Figure, { readonly matrix: QrMatrix | undefined }>();

/** The squares as they were painted; undefined where the rectangles are no code. */
export function qrMatrix(figure: Figure): QrMatrix | undefined {
  const known = READ.get(figure);
  if (known) return known.matrix;
  const matrix = readMatrix(figure);
  READ.set(figure, { matrix });
  return matrix;
}

function readMatrix({ parts }: Figure): QrMatrix | undefined {
  const rects = parts.flatMap((part) => part.rects);
  if (parts.some((part) => part.hasDrawing || !part.isBlack || part.text !== '')) return undefined;
  let [left, right, top] = [Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.left);
    right = Math.max(right, rect.right);
    top = Math.max(top, rect.top);
  }
  const modulePt = moduleOf(rects, left, top);
  const size = Math.round((right - left) / modulePt);
  // The largest symbol has 177 modules a side (ISO/IEC 18004, 5.1).
  if (!(size > 0 && size <= MOST_MODULES)) return undefined;
  const data = new Uint8Array(size * size);
  for (const rect of rects) {
    const first = placeOf((rect.left - left) / modulePt);
    const last = placeOf((rect.right - left) / modulePt);
    const upper = placeOf((top - rect.top) / modulePt);
    const lower = placeOf((top - rect.bottom) / modulePt);
    // A place that is none compares with nothing.
    if (!(first >= 0 && last <= size && upper >= 0 && lower <= size)) return undefined;
    for (let row = upper; row < lower; row += 1) data.fill(1, row * size + first, row * size + last);
  }
  return { size, data };
}

/** The edge of a square, counted in modules; NaN where none is so near. */
function placeOf(modules: number): number {
  const place = Math.round(modules);
  return Math.abs(modules - place) < TOLERANCE ? place : Number.NaN;
}

/** The first run of the first row is the upper edge of a corner. */
function moduleOf(rects: readonly FilledRect[], left: number, top: number): number {
  const onEdge = rects.filter((rect) => Math.abs(rect.top - top) < 0.01);
  const reach = onEdge
    .toSorted((a, b) => a.left - b.left)
    .reduce((end, rect) => (Math.abs(rect.left - end) < 0.01 ? rect.right : end), left);
  return (reach - left) / CORNER_MODULES;
}
