import type { Paragraph } from '../word/block.js';
import { escapeStart, escapeText } from './escape-text.js';
import { piecesToMarkdown } from './pieces-to-markdown.js';

/** A level of a list that is open: how far its items are set in, and what its last item was called. */
interface OpenLevel {
  readonly indent: number;
  readonly sign: 'bullet' | 'number';
  number: number;
}

const NEW_LIST = '{{word.new-list}}';

/**
 * Items of Word as a list of Markdown: bullets, and numbers that are plain ones with a point. Any other label stands before
 * the words of its item, marked, since Markdown counts with numbers only.
 */
export function listToMarkdown(items: readonly Paragraph[]): string {
  const lines: string[] = [];
  const open: OpenLevel[] = [];
  for (const { label, pieces } of items) {
    if (!label) continue;
    const level = Math.min(label.level, open.length);
    const plain = label.kind === 'number' ? label.plain : undefined;
    const sign = plain === undefined ? 'bullet' : 'number';
    open.length = Math.min(open.length, level + 1);
    const last = open[level];
    const goesOn = last?.sign === sign && (plain === undefined || plain === last.number + 1);
    if (last && !goesOn) {
      // Numbers that begin anew would be counted on: another list, or at least a mark between.
      if (level === 0) lines.push('', NEW_LIST, '');
      else lines.push(`${' '.repeat(last.indent)}- ${NEW_LIST}`);
      open.length = level;
    }
    const above = open[level - 1];
    const indent = above ? above.indent + (above.sign === 'bullet' ? 2 : `${above.number}. `.length) : 0;
    const marker = plain === undefined ? '- ' : `${plain}. `;
    if (open[level]) open[level].number = plain ?? 0;
    else open.push({ indent, sign, number: plain ?? 0 });
    const said =
      label.kind === 'number' && plain === undefined
        ? `{{word.label}}${escapeText(label.label)}{{word.end}} `
        : '';
    const [first = '', ...more] = piecesToMarkdown(pieces).filter((line) => line !== '');
    const within = ' '.repeat(indent + marker.length);
    lines.push(
      [
        `${' '.repeat(indent)}${marker}${said}${said === '' ? escapeStart(first) : first}`,
        ...more.map((line) => within + escapeStart(line)),
      ].join('\\\n'),
    );
  }
  return lines.join('\n');
}
