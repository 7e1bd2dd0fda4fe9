import type { Text } from 'mdast';
import { placeOfNode, sourceOfNode, type MarkdownContext } from './markdown-context.js';
import type { TextRun } from './section.js';

/** Each run costs time on every line of the print; a text of more lines keeps the place of its first. */
const MAX_LINES = 60;

/**
 * A text of Markdown as runs: one for each line of the file, so that each has its place, unless a slot may span them.
 * What a line's end parts stays parted by a blank.
 */
export function textRunsOf(node: Text, context: MarkdownContext): readonly TextRun[] {
  const source = sourceOfNode(node, context);
  const place = placeOfNode(node, context);
  const written = source.split('\n');
  const lines = node.value.split('\n').map((line) => line.replaceAll(/^[ \t]+|[ \t]+$/gu, ''));
  if (
    lines.length > MAX_LINES ||
    lines.length === 1 ||
    lines.length !== written.length ||
    node.value.includes('{{')
  )
    return [{ kind: 'text', value: node.value.replaceAll(/[ \t]*\n[ \t]*/gu, ' '), source, place }];
  return lines.flatMap((line, index): readonly TextRun[] => {
    if (line === '') return [];
    const from = written[index] ?? '';
    const before = index === 1 && lines[0] === '' ? ' ' : '';
    const after = index === lines.length - 1 ? '' : ' ';
    const start = index === 0 ? place : { ...place, line: place.line + index, column: columnOfText(from) };
    return [{ kind: 'text', value: `${before}${line}${after}`, source: from, place: start }];
  });
}

/** The first column after the blanks and quote marks that begin a line. */
function columnOfText(line: string): number {
  return line.search(/[^\s>]/u) + 1;
}
