import { CsvError, parse } from 'csv-parse/sync';
import { fileStart, placeWithin, type Log } from '../../diagnostics/index.js';
import type { CsvRecord } from './csv-sheet.js';

/** One row is a clinic, and a clinic has a page or two; a quote that is never closed would hold all the rest. */
const MAX_ROW_BYTES = 256 * 1024;

const QUOTE = '"'.codePointAt(0);

/** The text of a table to its records; none when its quotes do not match, since then nobody knows where a row ends. */
export function parseRecords(
  bytes: Uint8Array,
  delimiter: string,
  file: string,
  log: Log,
): readonly CsvRecord[] | undefined {
  const records: CsvRecord[] = [];
  let [line, start] = [1, 0];
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: MAX_ROW_BYTES,
      on_record: (cells: string[], info) => {
        records.push({ cells, row: records.length + 1, line, start, end: info.bytes });
        [line, start] = [info.lines + 1, info.bytes];
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    logMistake(error, { bytes, file, row: records.length + 1, names: records[0]?.cells ?? [] }, log);
    return undefined;
  }
  return records;
}

/** What is known where the parser gave up. */
interface Broken {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly row: number;
  readonly names: readonly string[];
}

function logMistake(error: CsvError, { bytes, file, row, names }: Broken, log: Log): void {
  const index = Number(error['index']);
  // The parser says where the cell before ended; a sign stands between the two.
  const start = Number(error['bytes']) + (index === 0 ? 0 : 1);
  const before = new TextDecoder().decode(bytes.subarray(0, start));
  const column = names[index]?.trim().replaceAll('"', "'");
  const cell = { row, ...(column !== undefined && { column }) };
  const { what, hint } = complaintOf(error.code, bytes[start] === QUOTE);
  log.error('csv-quotes', what, placeWithin({ ...fileStart(file), cell }, before, before.length), hint);
}

function complaintOf(code: string, isQuoted: boolean): { readonly what: string; readonly hint: string } {
  if (code === 'CSV_MAX_RECORD_SIZE' && !isQuoted)
    return {
      what: `there are more than ${MAX_ROW_BYTES / 1024} KB in one row`,
      hint: 'take out what does not belong in it',
    };
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE')
    return {
      what: 'the quote that opens this cell is never closed',
      hint: 'add the second ", or take the first one out',
    };
  return {
    what: 'the quotes of this cell do not match',
    hint: 'put the whole cell into quotes, with no blank before them, and write a quote inside it twice: "Oak ""East"" Clinic"',
  };
}
