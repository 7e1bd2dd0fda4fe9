import type { Rect } from '../units/index.js';

/** The smallest rectangle around several. */
export function around(rects: readonly Rect[]): Rect {
  const xPt = Math.min(...rects.map((rect) => rect.xPt));
  const yPt = Math.min(...rects.map((rect) => rect.yPt));
  return {
    xPt,
    yPt,
    widthPt: Math.max(...rects.map((rect) => rect.xPt + rect.widthPt)) - xPt,
    heightPt: Math.max(...rects.map((rect) => rect.yPt + rect.heightPt)) - yPt,
  };
}
