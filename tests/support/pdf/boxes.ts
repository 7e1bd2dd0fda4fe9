import type { Box } from './pdf.js';

/** The least upright box around points. */
export function boxAround(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const xPt = Math.min(...xs);
  const yPt = Math.min(...ys);
  return { xPt, yPt, widthPt: Math.max(...xs) - xPt, heightPt: Math.max(...ys) - yPt };
}

/** The least box around boxes. */
export function union(boxes: readonly Box[]): Box {
  return boxAround(
    boxes.flatMap((box): readonly (readonly [number, number])[] => [
      [box.xPt, box.yPt],
      [rightOf(box), bottomOf(box)],
    ]),
  );
}

export function rightOf(box: Box): number {
  return box.xPt + box.widthPt;
}

export function bottomOf(box: Box): number {
  return box.yPt + box.heightPt;
}

/** Whether two boxes share more than a touch of area; a negative touch asks for a gap. */
export function overlaps(a: Box, b: Box, touchPt = 0.1): boolean {
  return (
    Math.min(rightOf(a), rightOf(b)) - Math.max(a.xPt, b.xPt) > touchPt &&
    Math.min(bottomOf(a), bottomOf(b)) - Math.max(a.yPt, b.yPt) > touchPt
  );
}

/** Whether `inner` lies in `outer`, give or take a rounding. */
export function contains(outer: Box, inner: Box, slackPt = 0.1): boolean {
  return (
    inner.xPt >= outer.xPt - slackPt &&
    inner.yPt >= outer.yPt - slackPt &&
    rightOf(inner) <= rightOf(outer) + slackPt &&
    bottomOf(inner) <= bottomOf(outer) + slackPt
  );
}

/** A box that is larger on each side. */
export function grown(box: Box, byPt: number): Box {
  return {
    xPt: box.xPt - byPt,
    yPt: box.yPt - byPt,
    widthPt: box.widthPt + 2 * byPt,
    heightPt: box.heightPt + 2 * byPt,
  };
}
