import type { Marked } from '../../sheet/marked.js';
import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import { isSquare } from '../is-square.js';
import { SIZE_MEASURES } from '../measures.js';
import type { PaperSheet } from '../paper-sheet.js';

/** The side of a square to tick, in ems. */
const LEAST_TICK_EM = 0.85;

/** What is ticked off with a pen has a whole square before it. */
export function checkTicks(
  { pages, facts }: PaperSheet,
  doubts: DoubtsOnPaper,
  ticks: readonly Marked[],
): void {
  const leastPt = LEAST_TICK_EM * SIZE_MEASURES[facts.size].bodyPt;
  for (const tick of ticks) {
    const page = pages.find(({ read }) => read.marked.includes(tick));
    const [first] = tick.rects;
    if (page && !(isSquare(tick.rects, leastPt) && tick.isBlack))
      doubts.add(
        'lost-rule',
        page,
        first && { x: first.left, y: first.top },
        'a square to tick that is not whole',
      );
  }
}
