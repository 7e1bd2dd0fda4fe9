import type { FilledRect } from '../sheet/marked.js';

/** Rules around fields are thin, and reach over a field's corners but for rounding. */
const MOST_PT = 2.6;
const ROUNDING_PT = 1.1;

/** Whether rules stand at all four sides of a field, no further from it than it keeps off them. */
export function isEnclosed(area: FilledRect, rects: readonly FilledRect[], gapPt: number): boolean {
  const farPt = gapPt + MOST_PT;
  const across = rects.filter(
    (rect) =>
      rect.top - rect.bottom < MOST_PT &&
      rect.left < area.left + ROUNDING_PT &&
      rect.right > area.right - ROUNDING_PT,
  );
  const upright = rects.filter(
    (rect) =>
      rect.right - rect.left < MOST_PT &&
      rect.bottom < area.bottom + ROUNDING_PT &&
      rect.top > area.top - ROUNDING_PT,
  );
  const isNear = (pt: number, side: number): boolean => pt > side - farPt && pt < side + farPt;
  return (
    across.some(({ top }) => isNear(top, area.top)) &&
    across.some(({ bottom }) => isNear(bottom, area.bottom)) &&
    upright.some(({ left }) => isNear(left, area.left)) &&
    upright.some(({ right }) => isNear(right, area.right))
  );
}
