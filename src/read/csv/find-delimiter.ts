import { fileStart, type Log } from '../../diagnostics/index.js';
import { ID_COLUMN } from './csv-sheet.js';

const NAMED_FIRST = `the first row names the columns, one of them ${ID_COLUMN}: id,name,phone,emergency,website`;

/** The sign between cells, comma or semicolon, by the row of names; none when that is no such row. */
export function findDelimiter(text: string, file: string, log: Log): string | undefined {
  const [names = ''] = text.split('\n', 1);
  const found = [',', ';'].find((delimiter) => cellsOf(names, delimiter).includes(ID_COLUMN));
  if (found !== undefined) return found;
  const { what, hint } = complaintOf(names);
  log.error('csv-names', what, { ...fileStart(file), cell: { row: 1 } }, hint);
  return undefined;
}

function complaintOf(names: string): { readonly what: string; readonly hint: string } {
  if (/^"?sep=/iu.test(names))
    return {
      what: 'the first line is a note to Excel and names no columns',
      hint: 'take the line out; commas and semicolons are told apart without it',
    };
  if (cellsOf(names, '\t').includes(ID_COLUMN))
    return {
      what: 'the cells are parted by tabs',
      hint: 'save it with commas or semicolons: "CSV UTF-8" in Excel',
    };
  if (names.trim() === '') return { what: 'the first row is blank', hint: NAMED_FIRST };
  return { what: `there is no column "${ID_COLUMN}"`, hint: NAMED_FIRST };
}

function cellsOf(line: string, delimiter: string): readonly string[] {
  return line.split(delimiter).map((cell) =>
    cell
      .trim()
      .replace(/^"(?<inner>.*)"$/u, '$<inner>')
      .trim(),
  );
}
