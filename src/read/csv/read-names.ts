import { didYouMean, type Log } from '../../diagnostics/index.js';
import {
  type Column,
  type Columns,
  type CsvRecord,
  type CsvSheet,
  ID_COLUMN,
  placeOfCell,
} from './csv-sheet.js';

/** More wrong columns than these are of another table, and need not be told one by one. */
const MOST_TOLD = 20;

/** The row of names to the columns of a table; none when any of them is wrong, since then every row would be. */
export function readNames(
  names: CsvRecord,
  sheet: Omit<CsvSheet, 'names' | 'columns'>,
  known: Columns,
  log: Log,
): readonly Column[] | undefined {
  const columns: Column[] = [];
  const seen = new Set<string>();
  let wrong = 0;
  for (const [index, cell] of names.cells.entries()) {
    const name = cell.trim();
    const kind = name === ID_COLUMN ? 'text' : known.kindOf(name);
    const isTwice = seen.has(name);
    if (kind !== undefined && !isTwice) {
      seen.add(name);
      columns.push({ name, path: name.split('.'), kind });
      continue;
    }
    wrong += 1;
    if (wrong > MOST_TOLD) continue;
    const { code, what, hint } = complaintOf(name, index, isTwice, known);
    log.error(code, what, placeOfCell(sheet, names, index, name === '' ? undefined : name), hint);
  }
  if (wrong > MOST_TOLD) {
    const place = placeOfCell(sheet, names, 0, undefined);
    log.error('unknown-column', `${wrong - MOST_TOLD} more columns are wrong`, place, 'see docs/clinics.md');
  }
  return columns.length === names.cells.length ? columns : undefined;
}

function complaintOf(
  name: string,
  index: number,
  isTwice: boolean,
  known: Columns,
): { readonly code: string; readonly what: string; readonly hint: string } {
  if (isTwice)
    return {
      code: 'duplicate-column',
      what: `the column "${name}" is there twice`,
      hint: 'keep one of the two',
    };
  if (name === '')
    return { code: 'unknown-column', what: `column ${index + 1} has no name`, hint: 'name it, or delete it' };
  return {
    code: 'unknown-column',
    what: `unknown column "${name}"`,
    hint: didYouMean(
      name,
      [ID_COLUMN, ...known.names],
      'a column is a field of a clinic: see docs/clinics.md',
    ),
  };
}
