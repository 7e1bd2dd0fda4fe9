/** Rows of named values as columns of text, headed by their names. */
export function toTable(rows: readonly Readonly<Record<string, string>>[]): string {
  const [first] = rows;
  if (!first) return '';
  const names = Object.keys(first);
  const table = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  const widths = names.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
