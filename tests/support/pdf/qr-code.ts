import jsQr from 'jsqr';
import type { Box, Fill, PdfPage } from './pdf.js';
import { nearest } from './structure.js';

/** A QR code as it stands on paper, and what a reader makes of it. */
export interface QrCode {
  readonly fill: Fill;
  readonly box: Box;
  readonly modulePt: number;
  /** Modules a side. */
  readonly count: number;
  readonly version: number;
  readonly level: 'L' | 'M' | 'Q' | 'H';
  /** What jsQR reads from it; undefined when it reads nothing. */
  readonly address: string | undefined;
}

/** Fewer rectangles than this in one path are no code. */
const FEWEST_BOXES = 50;
const QUIET_ZONE_MODULES = 4;
const PIXELS_A_MODULE = 4;
/** A code of version v has 17 + 4v modules a side (ISO/IEC 18004). */
const MODULES_AT_ZERO = 17;
const MODULES_A_VERSION = 4;

/** The QR codes of a page: each one path of many rectangles inside a figure. */
export function qrCodes(page: PdfPage): readonly QrCode[] {
  return page.fills
    .filter(
      (fill) =>
        fill.isRectangular &&
        fill.boxes.length >= FEWEST_BOXES &&
        nearest(fill.element, ['Figure']) !== undefined,
    )
    .map(toCode);
}

function toCode(fill: Fill): QrCode {
  const modulePt = Math.min(...fill.boxes.map((box) => box.heightPt));
  const count = Math.round(fill.box.widthPt / modulePt);
  const isDark = gridOf(fill, count);
  return {
    fill,
    box: fill.box,
    modulePt,
    count,
    version: (count - MODULES_AT_ZERO) / MODULES_A_VERSION,
    level: levelOf(isDark),
    address: read(isDark, count),
  };
}

type Grid = (row: number, column: number) => boolean;

function gridOf({ box, boxes }: Fill, count: number): Grid {
  const modulePt = box.widthPt / count;
  const dark = new Set<number>();
  for (const part of boxes) {
    const row = Math.round((part.yPt - box.yPt) / modulePt);
    const start = Math.round((part.xPt - box.xPt) / modulePt);
    const length = Math.round(part.widthPt / modulePt);
    for (let column = start; column < start + length; column += 1) dark.add(row * count + column);
  }
  return (row, column) =>
    row >= 0 && column >= 0 && row < count && column < count && dark.has(row * count + column);
}

/** The first two bits of the format information, unmasked (ISO/IEC 18004, 7.9). */
function levelOf(isDark: Grid): QrCode['level'] {
  const first = isDark(FORMAT_ROW, 0) ? 0 : 1;
  const second = isDark(FORMAT_ROW, 1) ? 1 : 0;
  return (['M', 'L', 'H', 'Q'] as const)[first * 2 + second] ?? 'L';
}

const FORMAT_ROW = 8;

function read(isDark: Grid, count: number): string | undefined {
  const side = (count + 2 * QUIET_ZONE_MODULES) * PIXELS_A_MODULE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const row = Math.floor(y / PIXELS_A_MODULE) - QUIET_ZONE_MODULES;
      const column = Math.floor(x / PIXELS_A_MODULE) - QUIET_ZONE_MODULES;
      if (isDark(row, column)) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return jsQr.default(pixels, side, side)?.data;
}
