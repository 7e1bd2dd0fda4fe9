import { placeOf } from '../../account/place-of.js';
import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import { rulesOn } from '../rules-on.js';
import type { ExpectedStart } from './expected-place.js';
import { startOf, type Frame, type Strip } from './strip.js';
import type { Setting } from './reading.js';

/** Letters lean a little over the edge of their column, in ems. */
const START_EM = 0.12;

/** Lines begin at the edge of their column, as far from it as the frames around them are wide; cells beside their rules. */
export function checkStarts(
  strips: readonly Strip[],
  starts: readonly ExpectedStart[],
  setting: Setting,
  doubts: DoubtsOnPaper,
): void {
  const { paper, type, flow } = setting;
  for (const { strip, at } of [...starts, ...inColumns(strips, setting)]) {
    const x = startOf(strip);
    const page = paper.pages[strip.page];
    if (!page || !strip.line || at.some((one) => Math.abs(one - x) < START_EM * type.bodyPt)) continue;
    doubts.add(
      'moved-block',
      page,
      { x, y: strip.top },
      `a line that does not begin where it must: ${quoted(strip.found.words)}`,
      placeOf(flow.placeOf.get(strip.found)),
    );
  }
}

/** Lines that stand in no list, no table and beside no code. */
function inColumns(strips: readonly Strip[], { paper }: Setting): readonly ExpectedStart[] {
  const columns = paper.pages.map((page) => rulesOn(page, 'Pagination')[0]);
  return strips.flatMap((strip): readonly ExpectedStart[] => {
    const column = columns[strip.page];
    if (!column || !strip.line || strip.isIndented) return [];
    // A part that runs the other way than the sheet begins where the frames around it end, and bars have no end.
    const insets = [strip.frames, strip.frames.filter(({ look }) => look !== 'bar' && look !== 'quote')].map(
      insetOf,
    );
    return [{ strip, at: insets.flatMap((insetPt) => [column.left + insetPt, column.right - insetPt]) }];
  });
}

function insetOf(frames: readonly Frame[]): number {
  return frames.reduce((sum, { startPt = 0 }) => sum + startPt, 0);
}
