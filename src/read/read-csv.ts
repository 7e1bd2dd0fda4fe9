import type { Log, Place } from '../diagnostics/index.js';
import { checkRow } from './csv/check-row.js';
import { type Columns, type CsvRecord, type CsvSheet, ID_COLUMN, placeOfCell } from './csv/csv-sheet.js';
import { findDelimiter } from './csv/find-delimiter.js';
import { locatedRow, textOf } from './csv/located-row.js';
import { parseRecords } from './csv/parse-records.js';
import { readNames } from './csv/read-names.js';
import type { Located } from './located.js';
import { saysNothing } from '../text/index.js';

/** One row of a table, not looked at yet. */
export interface CsvRow {
  /** The cell that names it; may be empty, or no id at all. */
  readonly id: string;
  /** As a spreadsheet numbers it. */
  readonly number: number;
  readonly idPlace: () => Place;
  /** All that the row says, in one form whatever the order of columns, quotes and neighbours: for hashing. */
  readonly meaning: () => string;
  /** The row's values; undefined when its cells are wrong, with each logged. No other row is concerned. */
  readonly locate: (log: Log) => Located | undefined;
}

/**
 * CSV text to its rows, one for each id; none when the table as a whole cannot be trusted.
 *
 * Every cell stays the text that was written, without blanks around it. Commas and semicolons are told apart by the
 * first row, which names the columns.
 *
 * @param text with line ends `\n` and no byte order mark
 */
export function readCsv(
  text: string,
  file: string,
  columns: Columns,
  log: Log,
): readonly CsvRow[] | undefined {
  const delimiter = findDelimiter(text, file, log);
  if (delimiter === undefined) return undefined;
  const bytes = new TextEncoder().encode(text);
  const [names, ...records] = parseRecords(bytes, delimiter, file, log) ?? [];
  const found = names && readNames(names, { file, delimiter, bytes }, columns, log);
  if (!found) return undefined;
  const sheet: CsvSheet = { file, delimiter, bytes, names, columns: found };
  const idIndex = found.findIndex(({ name }) => name === ID_COLUMN);
  warnOfBlank(records, sheet, log);
  return records.filter((record) => !isBlank(record)).map((record) => toRow(record, sheet, idIndex));
}

function toRow(record: CsvRecord, sheet: CsvSheet, idIndex: number): CsvRow {
  return {
    id: textOf(record, idIndex),
    number: record.row,
    idPlace: () => placeOfCell(sheet, record, idIndex, ID_COLUMN),
    meaning: () => meaningOf(record, sheet),
    locate: (log) => (checkRow(record, sheet, log) ? locatedRow(record, sheet) : undefined),
  };
}

function meaningOf(record: CsvRecord, sheet: CsvSheet): string {
  const said = record.cells.map((cell, index) => [sheet.columns[index]?.name ?? '', cell.trim()] as const);
  return JSON.stringify(
    said.filter(([, cell]) => cell !== '').toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** A blank row says nothing that could be printed; often it is what is left of a clinic that was cleared, not deleted. */
function warnOfBlank(records: readonly CsvRecord[], sheet: CsvSheet, log: Log): void {
  // A line with nothing on it is how text files end.
  const blank = records.filter((record) => record.cells.length > 1 && isBlank(record));
  const [first] = blank;
  if (!first) return;
  const more = blank.length > 1 ? `, and ${blank.length - 1} more` : '';
  const place = { file: sheet.file, line: first.line, column: 1, cell: { row: first.row } };
  log.warning('blank-row', `row ${first.row} is blank${more}`, place, 'delete it in the spreadsheet');
}

function isBlank(record: CsvRecord): boolean {
  return record.cells.every((cell) => saysNothing(cell));
}
