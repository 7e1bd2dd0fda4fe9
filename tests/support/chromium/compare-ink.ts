import type { DrawnPage } from '../draw-with-pdfium.js';

const DARK = 140;

/** The dark pixels of a part of a page, moved so that the first column and row of ink are 0. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly has: (x: number, y: number) => boolean;
}

/** The ink between two heights of a page, in pixels. */
export function inkBetween(page: DrawnPage, top: number, bottom: number): Ink {
  const dark = (x: number, y: number): boolean => (page.grey[y * page.widthPx + x] ?? 255) < DARK;
  let [left, right, first, last] = [page.widthPx, -1, bottom, -1];
  for (let y = top; y < Math.min(bottom, page.heightPx); y += 1)
    for (let x = 0; x < page.widthPx; x += 1)
      if (dark(x, y)) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        first = Math.min(first, y);
        last = Math.max(last, y);
      }
  return {
    width: right - left + 1,
    height: last - first + 1,
    has: (x, y) => x >= 0 && y >= 0 && x <= right - left && y <= last - first && dark(left + x, first + y),
  };
}

/** The part of both inks that has no ink of the other within a pixel: 0 where they look the same. */
export function difference(a: Ink, b: Ink): number {
  const [aAlone, aAll] = alone(a, b);
  const [bAlone, bAll] = alone(b, a);
  return (aAlone + bAlone) / Math.max(1, aAll + bAll);
}

function alone(ink: Ink, other: Ink): readonly [number, number] {
  let [lonely, all] = [0, 0];
  for (let y = 0; y < ink.height; y += 1)
    for (let x = 0; x < ink.width; x += 1) {
      if (!ink.has(x, y)) continue;
      all += 1;
      if (!isNear(other, x, y)) lonely += 1;
    }
  return [lonely, all];
}

function isNear(ink: Ink, x: number, y: number): boolean {
  for (let dy = -1; dy <= 1; dy += 1)
    for (let dx = -1; dx <= 1; dx += 1) if (ink.has(x + dx, y + dy)) return true;
  return false;
}
