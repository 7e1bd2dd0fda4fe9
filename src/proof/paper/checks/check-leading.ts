import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import { isNextOf, leadingsOf, sizeOf } from '../leading.js';
import type { LineOnPaper } from '../lines-on-paper.js';
import type { PaperSheet } from '../paper-sheet.js';

const ROUNDING_PT = 0.15;
/** Lines nearer to each other than this part of their leading are one line, such as a label and its item. */
const SAME_LINE = 0.3;

/** Lines of one text stand as far apart as everywhere in the sheet; those of two texts, one under the other, no nearer. */
export function checkLeading(_: PaperSheet, doubts: DoubtsOnPaper, lines: readonly LineOnPaper[]): void {
  const leadings = leadingsOf(lines);
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const leadingPt = leadings.get(sizeOf(line));
    if (!before || leadingPt === undefined || before.page !== line.page) continue;
    const stepPt = before.baseline - line.baseline;
    const isUneven = isNextOf(line, before)
      ? Math.abs(stepPt - leadingPt) > ROUNDING_PT
      : stepPt > SAME_LINE * leadingPt && stepPt < leadingPt - ROUNDING_PT && areStacked(line, before);
    if (isUneven)
      doubts.add(
        'uneven-lines',
        line.page,
        { x: line.runs[0]?.left ?? 0, y: line.baseline },
        `lines ${Math.round(stepPt)} pt apart where ${Math.round(leadingPt)} pt are usual`,
      );
  }
}

/** Whether words of one size stand one under the other. */
function areStacked(line: LineOnPaper, before: LineOnPaper): boolean {
  if (!line.block || !before.block || sizeOf(line) !== sizeOf(before)) return false;
  const [left, right] = [line, before].map(({ runs }) => Math.min(...runs.map((run) => run.left)));
  const [end, last] = [line, before].map(({ runs }) => Math.max(...runs.map((run) => run.right)));
  return Math.min(end ?? 0, last ?? 0) - Math.max(left ?? 0, right ?? 0) > 1;
}
