/** Where something stands in a text that a person wrote: a file below the project, a line and a column, both from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** In a table, what a spreadsheet shows in place of lines and columns. */
  readonly cell?: Cell;
}

/** A cell of a table, or a whole row of it. */
export interface Cell {
  /** From 1, the row of names counted too. */
  readonly row: number;
  /** The column's name, without double quotes. */
  readonly column?: string;
}

/** The place of a whole file: its first character. */
export function fileStart(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** `content/clinics/riverside.yaml:14:9`, as editors and terminals link it; ` (row 12, column "phone")` after that in a table. */
export function placeToText({ file, line, column, cell }: Place): string {
  return `${file}:${line}:${column}${cell ? ` (${cellToText(cell)})` : ''}`;
}

function cellToText({ row, column }: Cell): string {
  return column === undefined ? `row ${row}` : `row ${row}, column "${column}"`;
}

/** Reads back what `placeToText` wrote; the markup carries places in this form. */
export function placeFromText(text: string): Place {
  const place = placeIn(text);
  if (!place) throw new Error(`not a place: ${text}`);
  return place;
}

/** The same for a text that a person may have written: undefined where it is no place. */
export function placeIn(text: string): Place | undefined {
  const match = /^(.*):(\d+):(\d+)(?: \(row (\d+)(?:, column "([^"]*)")?\))?$/su.exec(text);
  if (!match) return undefined;
  const [, file = '', line, column, row, name] = match;
  const place = { file, line: Number(line), column: Number(column) };
  if (row === undefined) return place;
  return { ...place, cell: { row: Number(row), ...(name !== undefined && { column: name }) } };
}

/** The same as `placeWithin` for whoever asks often: the text is looked through once. */
export function placesWithin(start: Place, text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [first, behind] = [0, starts.length];
    while (behind - first > 1) {
      const middle = (first + behind) >> 1;
      if ((starts[middle] ?? 0) <= offset) first = middle;
      else behind = middle;
    }
    const within = Math.min(offset, text.length) - (starts[first] ?? 0);
    return first === 0
      ? { ...start, column: start.column + within }
      : { ...start, line: start.line + first, column: within + 1 };
  };
}

/** Walks from `start` over `text` to `offset` (UTF-16 units) and says where that is. */
export function placeWithin(start: Place, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? { ...start, column: start.column + last.length }
    : { ...start, line: start.line + lines.length - 1, column: last.length + 1 };
}
