import type { Filled } from '../sheet/ink.js';
import type { FilledRect } from '../sheet/marked.js';
import type { DoubtsOnPaper } from './doubts-on-paper.js';
import { overlap } from './overlap.js';
import type { PaperPage } from './paper-sheet.js';

/** A line under words is no thicker, and what is wider than high by far is a line. */
const MOST_PT = 2.6;
const LEAST_LENGTH_PT = 30;
const TOUCH_PT = 0.2;
/** A line under words lies within the letters' own height below them. */
const UNDERLINE_EM = 0.3;

/** A line across a page belongs to others that it meets, is under words, or is one to write on. */
export function checkStray(page: PaperPage, written: ReadonlySet<FilledRect>, doubts: DoubtsOnPaper): void {
  const rects = page.ink
    .filter((one): one is Filled => one.kind === 'filled' && one.marked.artifact === 'Layout')
    .flatMap((fill) => fill.rects);
  for (const rect of rects) {
    const isLine = rect.top - rect.bottom < MOST_PT && rect.right - rect.left > LEAST_LENGTH_PT;
    if (!isLine || isKnown(rect, written) || meetsOthers(rect, rects) || isUnderWords(rect, page)) continue;
    doubts.add('added-lines', page, { x: rect.left, y: rect.top }, 'a line that belongs to nothing');
  }
}

function isKnown(rect: FilledRect, written: ReadonlySet<FilledRect>): boolean {
  return written.has(rect);
}

function meetsOthers(rect: FilledRect, rects: readonly FilledRect[]): boolean {
  return rects.some((other) => {
    if (other === rect) return false;
    const [acrossPt, upPt] = overlap(rect, other);
    return acrossPt > -TOUCH_PT && upPt > -TOUCH_PT;
  });
}

function isUnderWords({ left, right, top }: FilledRect, { words }: PaperPage): boolean {
  return words.some(({ shown, baseline }) => {
    const isBelow = top <= baseline && top > baseline - UNDERLINE_EM * shown.sizePt;
    return isBelow && Math.min(right, shown.end) - Math.max(left, shown.xs[0] ?? 0) > 0;
  });
}
