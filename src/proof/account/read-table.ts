import { inlineWords } from './inline-words.js';
import type { BlockRead } from './source-section.js';
import { interrupts } from './interrupts.js';
import { isBlankLine, itemMarker, type SourceLine } from './source-lines.js';

/** A cell of the line between head and rows: `| --- | :-: |`. */
const RULE = /^:?-+:?$/u;

/** A table that begins here: a head, a rule with as many cells, rows up to a blank line or to whatever begins something of its own, be it the fifth item of a list. */
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
  const end = lines.findIndex(
    (line, index) =>
      index >= at + 2 && (isBlankLine(line) || interrupts(line) || itemMarker(line) !== undefined),
  );
  const next = end === -1 ? lines.length : end;
  const rows = lines.slice(at + 2, next).map(({ text }) => cellsOf(text).map(inlineWords));
  return {
    block: { kind: 'table', head: cellsOf(head.text).map(inlineWords), rows, line: head.number },
    next,
  };
}

/** The cells of a row; a stroke behind a backslash, or in a slot, parts none. */
function cellsOf(text: string): readonly string[] {
  const row = withoutBlanks(text).replace(/^\|/u, '');
  const cells = [''];
  for (let at = 0; at < row.length; at += 1) {
    const sign = row.charAt(at);
    if (sign === '\\' && row.charAt(at + 1) === '|') {
      cells.push(`${cells.pop() ?? ''}|`);
      at += 1;
    } else if (sign === '|') cells.push('');
    else cells.push((cells.pop() ?? '') + sign);
  }
  if (cells.length > 1 && withoutBlanks(cells.at(-1) ?? '') === '') cells.pop();
  return cells.map(withoutBlanks);
}

/** Wider blanks, and those that no line ends at, are words. */
function withoutBlanks(text: string): string {
  return text.replace(/^[ \t]+/u, '').replace(/(?<![ \t])[ \t]+$/u, '');
}
