import { placeWithin, type Place } from '../../diagnostics/index.js';
import type { ColumnKind } from './columns.js';
import { entryIn, type CellEntry } from './cell-entry.js';

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
