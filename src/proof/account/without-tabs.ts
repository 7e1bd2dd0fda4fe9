/** What may stand before the words of a line: signs of lists, quotes and headings, and the blanks around them. */
const BEFORE_WORDS = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)]|#{1,6})[ \t]+)*/u;

/** A tab ends at the next column that is a multiple of this (CommonMark 0.31, 2.2). */
const TAB_COLUMNS = 4;

/** A line with blanks in place of the tabs before its words, as many as the tabs are wide. */
export function withoutTabs(line: string): string {
  const before = BEFORE_WORDS.exec(line)?.[0] ?? '';
  if (!before.includes('\t')) return line;
  let columns = '';
  for (const sign of before)
    columns += sign === '\t' ? ' '.repeat(TAB_COLUMNS - (columns.length % TAB_COLUMNS)) : sign;
  return columns + line.slice(before.length);
}
