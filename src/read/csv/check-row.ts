import { type Log, quoted } from '../../diagnostics/index.js';
import { textOf } from './located-row.js';
import { unprintableIn } from '../unprintable-in.js';
import { type CsvRecord, type CsvSheet, placeOfCell } from './csv-sheet.js';
import { machineValue } from '../../text/index.js';

/** Whether a row's cells can be what was meant; each that cannot is logged. */
export function checkRow(record: CsvRecord, sheet: CsvSheet, log: Log): boolean {
  const isWhole = checkCount(record, sheet, log);
  const cells = record.cells.map((cell, index) => checkCell(cell.trim(), index, record, sheet, log));
  return isWhole && cells.every(Boolean) && checkForms(record, sheet, log);
}

/** A row may say something in one column, or in those inside of it: hours, or hours.mon and hours.tue. */
function checkForms(record: CsvRecord, sheet: CsvSheet, log: Log): boolean {
  const filled = sheet.columns.flatMap(({ name }, index) =>
    textOf(record, index) === '' ? [] : [{ name, index }],
  );
  const twice = filled.flatMap((outer) => {
    const inner = filled.find(({ name }) => name.startsWith(`${outer.name}.`));
    return inner ? [{ outer, inner }] : [];
  });
  for (const { outer, inner } of twice)
    log.error(
      'two-forms',
      `${outer.name} and ${inner.name} are both filled in`,
      placeOfCell(sheet, record, inner.index, inner.name),
      'keep one of the two',
    );
  return twice.length === 0;
}

/** A delimiter too many or too few puts every cell after it into a wrong column. */
function checkCount(record: CsvRecord, sheet: CsvSheet, log: Log): boolean {
  const [has, wants] = [record.cells.length, sheet.columns.length];
  if (has === wants) return true;
  const isMore = has > wants;
  const place = placeOfCell(sheet, record, isMore ? wants : 0, undefined);
  const sign = sheet.delimiter;
  log.error(
    'cell-count',
    `row ${record.row} has ${has} cells, and the row of names has ${wants}`,
    place,
    isMore
      ? `put a cell with a ${sign} in it into quotes`
      : `end each row with a ${sign} for each blank cell, as spreadsheets do; one may be missing`,
  );
  return false;
}

function checkCell(cell: string, index: number, record: CsvRecord, sheet: CsvSheet, log: Log): boolean {
  const hidden = unprintableIn(cell);
  const trap = spreadsheetTrap(cell);
  if (!hidden && !trap) return true;
  const column = sheet.columns[index]?.name;
  const place = placeOfCell(sheet, record, index, column);
  if (hidden) log.error('unprintable', `${hidden.name} cannot be printed`, place, 'take it out');
  if (trap) {
    const name = column ?? `cell ${index + 1}`;
    log.error('spreadsheet', `${name} ${quoted(cell, place)} ${trap.what}`, place, trap.hint);
  }
  return false;
}

/** What a spreadsheet left in a cell in place of what was meant. */
interface Trap {
  readonly what: string;
  readonly hint: string;
}

const TRAPS: readonly (Trap & { readonly pattern: RegExp })[] = [
  {
    pattern: /^#{2,}$/u,
    what: 'is what a spreadsheet shows where a column is too narrow',
    hint: 'widen the column, and save the file again',
  },
  { pattern: /^=/u, what: 'is a formula', hint: 'type the value itself' },
  {
    pattern: /^'[\d+=(#-]/u,
    what: 'begins with an apostrophe, by which spreadsheets mark text',
    hint: 'take the apostrophe out; every cell is read as text',
  },
];

/** Why a cell cannot mean what it says, if it cannot; spreadsheets and other programs change what is typed into them. */
function spreadsheetTrap(cell: string): Trap | undefined {
  return TRAPS.find(({ pattern }) => pattern.test(cell)) ?? machineValue(cell, 'pattern');
}
