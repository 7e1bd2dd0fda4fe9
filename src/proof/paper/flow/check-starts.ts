import { placeOf } from '../../account/place-of.js';
import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import { columnStarts } from './column-starts.js';
import type { ExpectedStart } from './expected-place.js';
import type { Setting } from './reading.js';
import { startsOf, type Strip } from './strip.js';

/** Places on paper are rounded. */
const ROUNDING_PT = 0.1;

/** Lines begin at the edge of their column, as far from it as frames and lists set them in; cells beside their rules. */
export function checkStarts(
  strips: readonly Strip[],
  starts: readonly ExpectedStart[],
  setting: Setting,
  doubts: DoubtsOnPaper,
): void {
  const { paper, flow } = setting;
  for (const { strip, at } of [...starts, ...inColumns(strips, setting)]) {
    const found = startsOf(strip);
    const page = paper.pages[strip.page];
    if (!page || at.length === 0 || at.some((one) => found.some((x) => Math.abs(one - x) < ROUNDING_PT)))
      continue;
    doubts.add(
      'moved-block',
      page,
      { x: found[0] ?? 0, y: strip.top },
      `something that does not begin where it must: ${quoted(strip.found.words)}`,
      placeOf(flow.placeOf.get(strip.found)),
    );
  }
}

/** Lines that stand in no table and beside no code. */
function inColumns(strips: readonly Strip[], setting: Setting): readonly ExpectedStart[] {
  return strips.flatMap((strip): readonly ExpectedStart[] =>
    strip.line && strip.indentPt !== undefined
      ? [{ strip, at: columnStarts(strip, strip.indentPt, setting) }]
      : [],
  );
}
