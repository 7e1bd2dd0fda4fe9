/** A part of a text without the blanks around it, and where it begins. */
export interface CellEntry {
  readonly text: string;
  readonly start: number;
}

/** The piece from one start to before the sign that stands in front of the next. */
export function entryIn(text: string, starts: readonly number[], index: number): CellEntry {
  const from = starts[index] ?? text.length;
  const next = starts[index + 1];
  const part = text.slice(from, next === undefined ? text.length : next - 1);
  return { text: part.trim(), start: from + part.length - part.trimStart().length };
}

/**
 * The entries of a list in one cell: a line each when the cell has several lines, otherwise parted by semicolons.
 *
 * Nothing after the last entry is no entry.
 */
export function entriesOf(cell: string): readonly CellEntry[] {
  const sign = cell.includes('\n') ? '\n' : ';';
  const starts = [0, ...[...cell].flatMap((one, index) => (one === sign ? [index + 1] : []))];
  const pieces = starts.map((_, index) => entryIn(cell, starts, index));
  return pieces.slice(0, pieces.findLastIndex(({ text }) => text !== '') + 1);
}
