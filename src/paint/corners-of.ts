import type { Rect } from '../units/index.js';

/** The corners of a part of a link, from the page's foot, in the order in which viewers take them: upper ones first. */
export function cornersOf({ xPt, yPt, widthPt, heightPt }: Rect, pageHeightPt: number): readonly number[] {
  const [right, top] = [xPt + widthPt, pageHeightPt - yPt];
  const bottom = top - heightPt;
  return [xPt, top, right, top, xPt, bottom, right, bottom];
}
