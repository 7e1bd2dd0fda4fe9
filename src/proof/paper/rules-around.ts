import type { FilledRect } from '../sheet/marked.js';

/** Rules around fields are thin, and reach over a field's corners but for rounding. */
const MOST_PT = 2.6;
const ROUNDING_PT = 1.1;

/** The rules at the four sides of a field, no further from it than it keeps off them; none where a side has none. */
export function rulesAround(
  area: FilledRect,
  rects: readonly FilledRect[],
  gapPt: number,
): readonly FilledRect[] {
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
  const sides = [
    across.filter(({ top }) => isNear(top, area.top)),
    across.filter(({ bottom }) => isNear(bottom, area.bottom)),
    upright.filter(({ left }) => isNear(left, area.left)),
    upright.filter(({ right }) => isNear(right, area.right)),
  ];
  return sides.every((side) => side.length > 0) ? sides.flat() : [];
}
