import { expected, type Place } from '../../diagnostics/index.js';
import type { Located, Path, Plain } from '../located.js';
import {
  type CellEntry,
  type CsvRecord,
  type CsvSheet,
  entriesOf,
  ID_COLUMN,
  placeOfCell,
  writtenCell,
} from './csv-sheet.js';

/** A row as a value with places, like that of a file of its own: columns with dots are nested, blank cells are not there. */
export function locatedRow(record: CsvRecord, sheet: CsvSheet): Located {
  const indexOf = (path: Path): number => sheet.columns.findIndex(({ name }) => name === nameOf(path));
  const placeAt = (path: Path): Place => {
    const index = indexOf(path);
    if (index === -1) return placeNear(path, record, sheet);
    return placeOfCell(sheet, record, index, nameOf(path), entryAt(path, record, sheet, index).start);
  };
  return {
    file: sheet.file,
    value: toPlain(record, sheet),
    placeOf: placeAt,
    keyPlaceOf: (path) => {
      const index = columnUnder(path, record, sheet);
      return index === -1
        ? placeAt(path)
        : placeOfCell(sheet, sheet.names, index, sheet.columns[index]?.name);
    },
    sourceOf: (path) => {
      const index = indexOf(path);
      return index === -1 ? '' : entryAt(path, record, sheet, index).text;
    },
    howToAdd: (path) =>
      indexOf(path) === -1
        ? `add a column ${nameOf(path)}`
        : `fill the cell in, in the column ${nameOf(path)} of row ${record.row}`,
  };
}

/** The column of a path; the steps into a list lead to no other. */
function nameOf(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** The whole of a cell as it is written, or the entry of it that a path leads to. */
function entryAt(path: Path, record: CsvRecord, sheet: CsvSheet, index: number): CellEntry {
  const { text } = writtenCell(sheet, record, index);
  const entry = path.find((step) => typeof step === 'number');
  return (entry === undefined ? undefined : entriesOf(text)[entry]) ?? { text, start: 0 };
}

/** Where something would stand that no column has: beside what is nearest to it, or in the row. */
function placeNear(path: Path, record: CsvRecord, sheet: CsvSheet): Place {
  if (path.length === 0) return placeOfCell(sheet, record, 0, undefined);
  const index = columnUnder(path, record, sheet);
  return index === -1
    ? placeNear(path.slice(0, -1), record, sheet)
    : placeOfCell(sheet, record, index, sheet.columns[index]?.name);
}

/** The first column at or below a path in which this row says something. */
function columnUnder(path: Path, record: CsvRecord, sheet: CsvSheet): number {
  const name = nameOf(path);
  return sheet.columns.findIndex(
    (column, index) =>
      (column.name === name || column.name.startsWith(`${name}.`)) && textOf(record, index) !== '',
  );
}

function toPlain(record: CsvRecord, sheet: CsvSheet): Plain {
  const top: Branch = {};
  for (const [index, { name, path, kind }] of sheet.columns.entries()) {
    const cell = textOf(record, index);
    if (cell === '' || name === ID_COLUMN) continue;
    let branch = top;
    for (const step of path.slice(0, -1)) branch = (branch[step] ??= {}) as Branch;
    branch[expected(path.at(-1), 'the key of a column')] =
      kind === 'list'
        ? entriesOf(expected(record.cells[index], 'a cell that says something')).map(({ text }) => text)
        : cell;
  }
  return top;
}

/** A map while it grows. */
interface Branch {
  [key: string]: Branch | string | readonly string[];
}

/** What a cell says; a row may end before its last cells, which then say nothing. */
export function textOf(record: CsvRecord, index: number): string {
  const cell = record.cells[index];
  return cell === undefined ? '' : cell.trim();
}
