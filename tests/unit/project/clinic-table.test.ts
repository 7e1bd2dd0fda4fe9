import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import { memoryWorld } from '../../../src/world/memory-world.js';
import {
  pathOfClinic,
  readClinicTable,
  withRows,
  type ClinicTable,
} from '../../../src/project/clinic-table.js';
import { logged } from '../../support/logged.js';

const FILE = 'content/clinics.csv';
const encoder = new TextEncoder();

function tableOf(csv: string | Uint8Array, files: readonly string[] = []): ClinicTable {
  const own = files.map((id) => [`content/clinics/${id}.yaml`, '']);
  return readClinicTable(memoryWorld({ [FILE]: csv, ...Object.fromEntries(own) }));
}

/** What each clinic of a table is called, or what is said of it. */
function told(table: ClinicTable): Readonly<Record<string, readonly string[] | string>> {
  expect(logged(table.log)).toEqual([]);
  return Object.fromEntries(
    [...table.rows].map(([id, row]) => {
      const log = new Log();
      const located = row.locate(log);
      return [id, located ? JSON.stringify(located.value) : logged(log)];
    }),
  );
}

describe('clinics of a table', () => {
  test('are its rows', () => {
    expect(told(tableOf('id,name\noak,Oak\nelm,Elm\n'))).toEqual({
      oak: '{"name":"Oak"}',
      elm: '{"name":"Elm"}',
    });
  });

  test('are none without a table', () => {
    expect(readClinicTable(memoryWorld({ 'content/clinics/oak.yaml': '' })).rows.size).toBe(0);
  });

  test('are none where the table cannot be read as a whole, and that is told', () => {
    const { rows, log } = tableOf('id,nam\noak,Oak\n');
    expect(rows.size).toBe(0);
    expect(logged(log)).toEqual([`${FILE}:1:4 (row 1, column "nam") error: unknown column "nam"`]);
  });

  test('a row with no id, or one that cannot be, is called after its number', () => {
    expect(told(tableOf('id,name\nOak Clinic,Oak\n,Elm\n,Fir\nash,Ash\n'))).toEqual({
      'row 2': [`${FILE}:2:1 (row 2, column "id") error: "Oak Clinic" cannot be an id`],
      'row 3': [`${FILE}:3:1 (row 3, column "id") error: row 3 has no id`],
      'row 4': [`${FILE}:4:1 (row 4, column "id") error: row 4 has no id`],
      ash: '{"name":"Ash"}',
    });
  });
});

describe('an id that is there twice makes no clinic', () => {
  test('in two rows', () => {
    expect(told(tableOf('id,name\noak,Oak\nelm,Elm\noak,Oak East\n'))).toEqual({
      oak: [
        `${FILE}:2:1 (row 2, column "id") error: "oak" is the id of row 4 too`,
        `${FILE}:4:1 (row 4, column "id") error: "oak" is the id of row 2 too`,
      ],
      elm: '{"name":"Elm"}',
    });
  });

  test('in a row and a file', () => {
    expect(told(tableOf('id,name\noak,Oak\n', ['elm', 'oak']))).toEqual({
      oak: [
        'content/clinics/oak.yaml:1:1 error: "oak" is the id of row 2 too',
        `${FILE}:2:1 (row 2, column "id") error: "oak" is the id of content/clinics/oak.yaml too`,
      ],
    });
  });

  test('also where only capitals differ', () => {
    const said = [
      `${FILE}:2:1 (row 2, column "id") error: "Oak" is the id of row 3 too, but for capitals`,
      `${FILE}:3:1 (row 3, column "id") error: "oak" is the id of row 2 too, but for capitals`,
    ];
    expect(told(tableOf('id,name\nOak,Oak\noak,Oak\n'))).toEqual({ 'row 2': said, oak: said });
  });
});

describe('text that is no UTF-8', () => {
  const HINT = 'save it again from your spreadsheet: in Excel as "CSV UTF-8 (Comma delimited)"';

  test.each([
    ['Windows-1252', Uint8Array.of(...encoder.encode('id,name\noak,Caf'), 0xe9), 'is not UTF-8 text'],
    ['UTF-16 with its mark', utf16('\uFEFFid\tname\noak\tOak'), 'is not UTF-8 text but UTF-16'],
    ['UTF-16 without', utf16('id,name\noak,Oak'), 'is not UTF-8 text but UTF-16'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0x80), 'is not UTF-8 text'],
  ])('is refused, with what to do: %s', (_, bytes, says) => {
    const { rows, log } = tableOf(bytes);
    expect(rows.size).toBe(0);
    expect(log.diagnostics).toMatchObject([{ what: `${FILE} ${says}`, hint: HINT }]);
  });

  test('but a mark of byte order and line ends of Windows are read', () => {
    const { rows } = tableOf('\uFEFFid,name\r\noak,"Oak\r\nEast"\r\n');
    expect(rows.get('oak')?.locate(new Log())?.value).toEqual({ name: 'Oak\nEast' });
  });
});

describe('a row as a file', () => {
  const world = memoryWorld({ [FILE]: 'id,name\noak,Oak\n', 'a.txt': 'a' });
  const rows = withRows(world, () => readClinicTable(world));

  test('is found by its id, beside the files that there are', () => {
    expect(pathOfClinic('oak', readClinicTable(world))).toBe(`${FILE}#oak`);
    expect(pathOfClinic('elm', readClinicTable(world))).toBe('content/clinics/elm.yaml');
    expect(rows.read(`${FILE}#oak`, 10)).toEqual({
      kind: 'found',
      bytes: encoder.encode('[["id","oak"],["name","Oak"]]'),
    });
    expect(rows.read(`${FILE}#elm`, 10)).toEqual({ kind: 'missing' });
    expect(rows.read('a.txt', 10).kind).toBe('found');
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'));
}
