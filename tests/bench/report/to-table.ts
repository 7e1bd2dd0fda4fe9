/** Rows of cells as lines, each column as wide as its widest cell; figures stand to the right, words to the left. */
export function toTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const columns = head.map((title, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const width = Math.max(title.length, ...cells.map(({ length }) => length));
    const isFigures = cells.every((cell) => /^[\d.–]*$/u.test(cell));
    return (cell: string): string => (isFigures ? cell.padStart(width) : cell.padEnd(width));
  });
  const toLine = (row: readonly string[]): string =>
    columns.map((pad, column) => pad(row[column] ?? '')).join('  ');
  return [head, ...rows].map((row) => toLine(row).trimEnd()).join('\n');
}
