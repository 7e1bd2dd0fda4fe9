import type { Heading } from 'mdast';
import { placeOfNode, sourceOfNode, type MarkdownContext } from './markdown-context.js';

/** Logs a heading that is none to the eye, and signs at the end of one that would vanish. */
export function checkHeading(node: Heading, context: MarkdownContext): void {
  const place = placeOfNode(node, context);
  const source = sourceOfNode(node, context);
  if (!source.startsWith('#'))
    context.log.error(
      'underlined-heading',
      'the signs under these words make a heading of them',
      place,
      'write ## before the heading, or leave a line blank between the two',
    );
  else if (/[ \t]#+[ \t]*$/u.test(source))
    context.log.error(
      'closed-heading',
      'the # at the end of the heading would vanish',
      place,
      'take it out, or write \\# to print it',
    );
}
