import type { Paragraph } from 'mdast';
import type { Place } from '../diagnostics/index.js';
import { linesOf, sourceBefore, type MarkdownContext } from './markdown-context.js';
import { NEAR_MISSES } from './near-misses.js';
import { refuseTypedLists } from './refuse-typed-lists.js';

/** What begins an item of a list. */
const ITEM = /(?:[-*+]|\d[.)])[ \t]+$/u;
const TICK = /^\[ \][ \t]+(?=\S)/u;

/** Logs lines of a paragraph that look like markup and would be printed as they stand, run together with their neighbours. */
export function refuseNearMisses(paragraph: Paragraph, context: MarkdownContext): void {
  const isItem = ITEM.test(sourceBefore(paragraph, context));
  const lines = linesOf(paragraph, context).map((line, index) =>
    index === 0 && isItem ? { ...line, text: line.text.replace(TICK, '') } : line,
  );
  for (const { code, pattern, what, hint, lines: fewest = 1, isMark } of NEAR_MISSES) {
    const found = lines.filter(
      ({ text, place }) => pattern.test(text) && (isMark !== true || isInText(place, paragraph)),
    );
    const [first] = found;
    if (first && found.length >= fewest) {
      context.log.error(code, what, first.place, hint);
      return;
    }
  }
  refuseTypedLists(lines, context.log);
}

/** Whether what stands at a place was read as plain text. */
function isInText({ line, column }: Place, { children }: Paragraph): boolean {
  return children.some(({ type, position }) => {
    if (type !== 'text' || !position) return false;
    const { start, end } = position;
    const isAfterStart = line > start.line || (line === start.line && column >= start.column);
    return isAfterStart && (line < end.line || (line === end.line && column < end.column));
  });
}
