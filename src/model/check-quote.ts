import type { Blockquote } from 'mdast';
import { placeOfNode, runsOn, sourceBefore, sourceOfNode, type MarkdownContext } from './markdown-context.js';

/** A line of a quote that could be read as "more than". */
const MORE_THAN = /^[ \t]*>[ \t>]*(?:[*_(]+[ \t]*)?(?:[+\-−–±~≈$€£.,<=≤≥]+[ \t]*)?(?:\p{N}|=)/u;

/** What begins an item of a list. */
const ITEM = /(?:[-*+]|\d[.)])[ \t]+$/u;

/** Logs a `>` that somebody may have meant as "more than", though words follow it. */
export function checkQuote(node: Blockquote, context: MarkdownContext): void {
  checkLines(node, context);
  const isItem = ITEM.test(sourceBefore(node, context));
  if (isItem || runsOn(node, context))
    context.log.error(
      'quote-or-more',
      'this > begins a quote, and could be read as "more than"',
      placeOfNode(node, context),
      isItem
        ? 'write "more than", or some words before the quote'
        : 'leave a line blank before a quote, or write "more than"',
    );
}

/** Logs further lines of a quote that begin with a number: their `>` belongs to the quote, and would be missed as a sign. */
function checkLines(node: Blockquote, context: MarkdownContext): void {
  const place = placeOfNode(node, context);
  const lines = sourceOfNode(node, context).split('\n');
  const index = lines.findIndex((line, at) => at > 0 && MORE_THAN.test(line));
  const line = lines[index];
  if (line !== undefined)
    context.log.error(
      'quote-or-more',
      'this > goes on with the quote above, and could be read as "more than"',
      { ...place, line: place.line + index, column: line.indexOf('>') + 1 },
      'join the line to the one before, or write "more than"',
    );
}
