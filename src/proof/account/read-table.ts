import { inlineWords } from './inline-words.js';
import type { BlockRead } from './source-section.js';
import { isBlankLine, type SourceLine } from './source-lines.js';

/** A cell of the line between head and rows: `| --- | :-: |`. */
const RULE = /^:?-+:?$/u;

/** A table that begins here: a head, a rule with as many cells, rows up to a blank line. */
export function readTable(lines: readonly SourceLine[], at: number): BlockRead | undefined {
  const [head, rule] = lines.slice(at, at + 2);
  if (
    !head ||
    !rule ||
    !head.text.includes('|') ||
    !rule.text.includes('-') ||
    !cellsOf(rule.text).every((cell) => RULE.test(cell))
  )
    return undefined;
  const columns = cellsOf(head.text).length;
  if (cellsOf(rule.text).length !== columns) return undefined;
  const blank = lines.findIndex((line, index) => index >= at + 2 && isBlankLine(line));
  const next = blank === -1 ? lines.length : blank;
  const rows = lines.slice(at + 2, next).map(({ text }) => cellsOf(text).map(inlineWords));
  return {
    block: { kind: 'table', head: cellsOf(head.text).map(inlineWords), rows, line: head.number },
    next,
  };
}

/** The cells of a row; a stroke behind a backslash, or in a slot, parts none. */
function cellsOf(text: string): readonly string[] {
  const row = text.trim().replace(/^\|/u, '');
  const cells = [''];
  for (let at = 0; at < row.length; at += 1) {
    const sign = row.charAt(at);
    if (sign === '\\' && row.charAt(at + 1) === '|') {
      cells.push(`${cells.pop() ?? ''}|`);
      at += 1;
    } else if (sign === '|') cells.push('');
    else cells.push((cells.pop() ?? '') + sign);
  }
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}
