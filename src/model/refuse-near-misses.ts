import type { Paragraph } from 'mdast';
import { linesOf, sourceBefore, type MarkdownContext } from './markdown-context.js';
import { NEAR_MISSES } from './near-misses.js';

/** What begins an item of a list. */
const ITEM = /(?:[-*+]|\d[.)])[ \t]+$/u;
const TICK = /^\[ \][ \t]+(?=\S)/u;

/** Logs lines of a paragraph that look like markup and would be printed as they stand, run together with their neighbours. */
export function refuseNearMisses(paragraph: Paragraph, context: MarkdownContext): void {
  const isItem = ITEM.test(sourceBefore(paragraph, context));
  const lines = linesOf(paragraph, context).map((line, index) =>
    index === 0 && isItem ? { ...line, text: line.text.replace(TICK, '') } : line,
  );
  for (const { code, pattern, what, hint, lines: fewest = 1 } of NEAR_MISSES) {
    const found = lines.filter(({ text }) => pattern.test(text));
    const [first] = found;
    if (first && found.length >= fewest) {
      context.log.error(code, what, first.place, hint);
      return;
    }
  }
}
