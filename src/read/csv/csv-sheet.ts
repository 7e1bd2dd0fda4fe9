import { type Place, placeWithin } from '../../diagnostics/index.js';

/** One record of the file, cells as the parser gives them: quotes taken off. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** As a spreadsheet numbers it; the row of names is 1. */
  readonly row: number;
  /** The line of the file on which it begins. */
  readonly line: number;
  /** From where to where it stands in the bytes of the sheet, its line end included. */
  readonly start: number;
  readonly end: number;
}

/** A column as the first row names it. */
export interface Column {
  readonly name: string;
  /** The name at its dots: where the value stands in the clinic. */
  readonly path: readonly string[];
  readonly kind: ColumnKind;
}

/** A table whose first row is sound. */
export interface CsvSheet {
  readonly file: string;
  readonly delimiter: string;
  /** The text as UTF-8, line ends `\n`: the parser counts in bytes. */
  readonly bytes: Uint8Array;
  readonly names: CsvRecord;
  readonly columns: readonly Column[];
}

type Unread = Pick<CsvSheet, 'file' | 'delimiter' | 'bytes'>;

/** A cell as it is written, quotes included, from its first character that is no blank to its last. */
export function writtenCell(sheet: Unread, record: CsvRecord, index: number): CellEntry {
  const text = new TextDecoder().decode(sheet.bytes.subarray(record.start, record.end)).replace(/\n$/u, '');
  return entryIn(text, startsOfCells(text, sheet.delimiter), index);
}

/** The place of a cell, or of what begins `offset` characters into it. */
export function placeOfCell(
  sheet: Unread,
  record: CsvRecord,
  index: number,
  column: string | undefined,
  offset = 0,
): Place {
  const text = new TextDecoder().decode(sheet.bytes.subarray(record.start, record.end));
  const { start } = writtenCell(sheet, record, index);
  const cell = { row: record.row, ...(column !== undefined && { column: column.replaceAll('"', "'") }) };
  return placeWithin({ file: sheet.file, line: record.line, column: 1, cell }, text, start + offset);
}

/** Quotes come in pairs, also where one stands for itself: a delimiter after an odd number of them is text. */
function startsOfCells(text: string, delimiter: string): readonly number[] {
  const starts = [0];
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === delimiter && !isQuoted) starts.push(at + 1);
  }
  return starts;
}

/** A part of a text without the blanks around it, and where it begins. */
export interface CellEntry {
  readonly text: string;
  readonly start: number;
}

/** The piece from one start to before the sign that stands in front of the next. */
function entryIn(text: string, starts: readonly number[], index: number): CellEntry {
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

/** How the cells of a column are read. */
export type ColumnKind = 'text' | 'list';

/** The columns that a table may have beside its ids. */
export interface Columns {
  /** Undefined for a column that nobody knows. */
  readonly kindOf: (name: string) => ColumnKind | undefined;
  /** Those to tell people of. */
  readonly names: readonly string[];
}

/** The column without which a table says nothing of anyone. */
export const ID_COLUMN = 'id';
