import { rulesOn } from '../rules-on.js';
import type { Setting } from './reading.js';
import type { Frame, Strip } from './strip.js';

/** Where something may begin that stands so far in from what is around it: on one side of its column or the other. */
export function columnStarts(strip: Strip, indentPt: number, { paper }: Setting): readonly number[] {
  const column = columnOf(strip, paper);
  if (!column) return [];
  // A part that runs the other way than the sheet begins where the frames around it end, and bars have no end.
  const [startPt, endPt] = [insetOf(strip.frames) + indentPt, insetOfEnds(strip.frames) + indentPt];
  return [column.left + startPt, column.right - startPt, column.left + endPt, column.right - endPt];
}

/** How wide the column is within the frames around something. */
export function columnWidth(strip: Strip, { paper }: Setting): number {
  const { left, right } = columnOf(strip, paper) ?? { left: 0, right: 0 };
  return right - left - insetOf(strip.frames) - insetOfEnds(strip.frames);
}

function columnOf({ page: at }: Strip, { pages }: Setting['paper']) {
  const page = pages[at];
  return page && rulesOn(page, 'Pagination')[0];
}

function insetOf(frames: readonly Frame[]): number {
  return frames.reduce((sum, { startPt = 0 }) => sum + startPt, 0);
}

function insetOfEnds(frames: readonly Frame[]): number {
  return frames.reduce(
    (sum, { look, startPt = 0 }) => (look === 'bar' || look === 'quote' ? sum : sum + startPt),
    0,
  );
}
