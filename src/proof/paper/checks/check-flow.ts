import type { Block } from '../blocks-of.js';
import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import { isRightToLeftLanguage } from '../is-right-to-left.js';
import type { LineOnPaper } from '../lines-on-paper.js';
import type { PaperSheet } from '../paper-sheet.js';

/** A block on one page: from which height to which its lines stand, and how far across. */
interface Part {
  readonly block: Block;
  readonly line: LineOnPaper;
  readonly first: number;
  last: number;
  left: number;
  right: number;
}

/** Letters of one row do not stand at quite the same height, in ems. */
const ROW_EM = 0.5;
/** Lines of a block begin under each other; places on paper are rounded. */
const START_PT = 0.1;

/** What is read later stands lower, or beside what was read before; and the lines of a block begin under each other. */
export function checkFlow(_: PaperSheet, doubts: DoubtsOnPaper, lines: readonly LineOnPaper[]): void {
  let before: Part | undefined;
  for (const part of partsOf(lines, doubts)) {
    const rowPt = ROW_EM * (part.line.runs[0]?.sizePt ?? 0);
    const isOnPage = before?.line.page === part.line.page;
    if (before && isOnPage && !isLower(part, before, rowPt) && !isBeside(part, before, rowPt))
      doubts.add(
        'out-of-order',
        part.line.page,
        { x: part.left, y: part.first },
        'words above those that are read before them',
      );
    before = part;
  }
}

/** The blocks of each page in the order in which they are painted, which is that of the structure. */
function partsOf(lines: readonly LineOnPaper[], doubts: DoubtsOnPaper): readonly Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    const { block, page, baseline, runs } = line;
    if (!block) continue;
    const left = Math.min(...runs.map((run) => run.left));
    const right = Math.max(...runs.map((run) => run.right));
    const open = parts.at(-1);
    if (open?.block !== block || open.line.page !== page) {
      parts.push({ block, line, first: baseline, last: baseline, left, right });
      continue;
    }
    const isAligned = isRightToLeftLanguage(block.language)
      ? Math.abs(right - open.right) < START_PT
      : Math.abs(left - open.left) < START_PT;
    if (!isAligned || baseline > open.last)
      doubts.add(
        'line-elsewhere',
        page,
        { x: left, y: baseline },
        'a line that does not stand under the one before it',
      );
    open.last = baseline;
    open.left = Math.min(open.left, left);
    open.right = Math.max(open.right, right);
  }
  return parts;
}

function isLower(part: Part, before: Part, rowPt: number): boolean {
  return part.first < before.last - rowPt;
}

/** In the same row, further along the line; or in the next column of a table, which begins as high as the one before. */
function isBeside(part: Part, before: Part, rowPt: number): boolean {
  const isAlong = isRightToLeftLanguage(part.block.language)
    ? part.right <= before.left
    : part.left >= before.right;
  return isAlong && part.first < before.first + 2 * rowPt;
}
