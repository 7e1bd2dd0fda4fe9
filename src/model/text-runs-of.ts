import type { Text } from 'mdast';
import { linesOf, placeOfNode, sourceOfNode, type MarkdownContext } from './markdown-context.js';
import type { TextRun } from './section.js';

/** Each run costs time on every line of the print; a text of more lines keeps the place of its first. */
const MAX_LINES = 60;

/**
 * A text of Markdown as runs: one for each line of the file, so that each has its place, unless a slot may span them.
 *
 * A line's end is one blank. The blanks at either end of the whole text stay: what stands beside it may be bold or a link.
 */
export function textRunsOf(node: Text, context: MarkdownContext): readonly TextRun[] {
  const source = sourceOfNode(node, context);
  const place = placeOfNode(node, context);
  const written = linesOf(node, context);
  const lines = node.value.replaceAll(/(?<![ \t])[ \t]*\n[ \t]*/gu, ' \n').split('\n');
  if (
    lines.length > MAX_LINES ||
    lines.length === 1 ||
    lines.length !== written.length ||
    node.value.includes('{{')
  )
    return [{ kind: 'text', value: lines.join(''), source, place }];
  return lines.flatMap((value, index): readonly TextRun[] => {
    const line = written[index];
    return value === '' || !line ? [] : [{ kind: 'text', value, source: line.text, place: line.place }];
  });
}
