import { describe, expect, test } from 'vitest';
import { Log, placeToText } from '../../../src/diagnostics/index.js';
import { clinicColumns, toClinic } from '../../../src/model/index.js';
import { readCsv, readYaml, type CsvRow } from '../../../src/read/index.js';
import { logged, onlyOne } from '../../support/logged.js';

const FILE = 'content/clinics.csv';
const NAMES = 'id,name,phone,emergency,website';
const OAK = 'oak,Oak Clinic,(555) 010-2000,911,https://oak.example.org';

function rowsOf(...lines: readonly string[]): readonly CsvRow[] {
  const log = new Log();
  const rows = readCsv(lines.join('\n'), FILE, clinicColumns, log);
  expect(logged(log)).toEqual([]);
  return rows ?? [];
}

/** The values of each row, and what was said of any. */
function located(...lines: readonly string[]) {
  const log = new Log();
  return { log, values: rowsOf(...lines).map((row) => row.locate(log)) };
}

/** What is said of a table that cannot be read as a whole. */
function refused(...lines: readonly string[]) {
  const log = new Log();
  expect(readCsv(lines.join('\n'), FILE, clinicColumns, log)).toBeUndefined();
  const { what, place, hint } = onlyOne(log);
  return { at: place && placeToText(place), what, hint };
}

/** What is said of the second row of a table. */
function refusedRow(...lines: readonly string[]) {
  const { log, values } = located(...lines);
  const { what, place, hint } = onlyOne(log);
  expect(values[0]).toBeUndefined();
  return { at: place && placeToText(place), what, hint };
}

describe('a row', () => {
  test('says the same as a file of YAML, with every field there is', () => {
    const yaml = `name: 'Oak, "East"'
phone: "+1 0206 555 0117"
emergency: "911"
website: https://oak.example.org
address: [1 Oak Road, "Springfield; IL"]
languages: [en, es]
follow_up:
  heading: Come again
  text: "Bring this.\\nAnd that."
  lines: 8
  handouts:
    rest: { fields: [Next visit, Where], text: Rest. }
`;
    const rows = rowsOf(
      `id,name,phone,emergency,website,address,languages,colour,follow_up.heading,follow_up.text,follow_up.lines,follow_up.handouts.rest.fields,follow_up.handouts.rest.text`,
      `oak,"Oak, ""East""",+1 0206 555 0117,911,https://oak.example.org,"1 Oak Road\nSpringfield; IL",en; es,,Come again,"Bring this.\nAnd that.",8,Next visit;Where;,Rest.`,
    );
    const log = new Log();
    const row = rows[0]?.locate(log);
    const file = readYaml(yaml, 'oak.yaml', log);
    expect(row?.value).toEqual(file?.value);
    expect(row && toClinic(row, 'oak', log)?.fields).toEqual(file && toClinic(file, 'oak', log)?.fields);
    expect(logged(log)).toEqual([]);
  });

  test('keeps what a spreadsheet would change: zeros, signs, points', () => {
    expect(
      located('id,phone,after_hours,hours,emergency', 'oak,0123456,+44 20,1.10, 8:30 ').values[0]?.value,
    ).toEqual({ phone: '0123456', after_hours: '+44 20', hours: '1.10', emergency: '8:30' });
  });

  test('may be parted by semicolons, and hold commas', () => {
    const rows = rowsOf('"id";name;address', 'oak;Oak, East;"a;b"');
    expect(rows[0]?.locate(new Log())?.value).toEqual({ name: 'Oak, East', address: ['a', 'b'] });
  });

  test('of a list is an entry each line, or each semicolon', () => {
    const addressOf = (cell: string) => located('id,address', `oak,${cell}`).values[0]?.value;
    expect(addressOf('one')).toEqual({ address: ['one'] });
    expect(addressOf('one; two ;three;')).toEqual({ address: ['one', 'two', 'three'] });
    expect(addressOf('"one; two\nthree\n"')).toEqual({ address: ['one; two', 'three'] });
    expect(addressOf('"one; two\n"')).toEqual({ address: ['one; two'] });
  });

  test('means the same in another order of columns, in quotes, and with more blank columns', () => {
    const meaningOf = (...lines: readonly string[]) => rowsOf(...lines)[0]?.meaning();
    const meaning = meaningOf('id,name,phone', 'oak,Oak,12');
    expect(meaningOf('phone;id;hours;name', '12;oak; ;"Oak"')).toBe(meaning);
    expect(meaningOf('id,name,phone', 'oak,Oak,13')).not.toBe(meaning);
    expect(meaningOf('id,name,after_hours', 'oak,Oak,12')).not.toBe(meaning);
  });
});

describe('a place', () => {
  const TABLE = [
    'id,name,hours,address,follow_up.text,follow_up.handouts.rest.text',
    '# one',
    'elm,"E\nlm",,"1 Elm Road; ""here""",See {{x}},"So ""it"" is"',
  ];
  const elm = located(TABLE[0] ?? '', 'elm,"a\nb",,,,', TABLE[2] ?? '').values[1];
  const at = (path: readonly (string | number)[]) => elm && placeToText(elm.placeOf(path));

  test.each([
    [['name'], '4:5 (row 3, column "name")'],
    [['hours'], '5:5 (row 3, column "hours")'],
    [['address'], '5:6 (row 3, column "address")'],
    [['address', 1], '5:19 (row 3, column "address")'],
    [['address', 7], '5:6 (row 3, column "address")'],
    [['follow_up', 'heading'], '5:29 (row 3, column "follow_up.text")'],
    [['follow_up'], '5:29 (row 3, column "follow_up.text")'],
    [['colour'], '4:1 (row 3)'],
    [[], '4:1 (row 3)'],
  ])('of %j is a line and column for editors, a row and column for people', (path, place) => {
    expect(at(path)).toBe(`${FILE}:${place}`);
  });

  test('of a key is in the row of names', () => {
    expect(elm && placeToText(elm.keyPlaceOf(['follow_up', 'handouts', 'rest']))).toBe(
      `${FILE}:1:38 (row 1, column "follow_up.handouts.rest.text")`,
    );
  });

  test('has the characters that were written there', () => {
    expect(elm?.sourceOf(['address'])).toBe('"1 Elm Road; ""here"""');
    expect(elm?.sourceOf(['address', 1])).toBe('""here"""');
    expect(elm?.sourceOf(['follow_up', 'text'])).toBe('See {{x}}');
    expect(elm?.sourceOf(['colour'])).toBe('');
  });

  test('counts characters, not bytes', () => {
    const row = located('id,name,hours', 'oak,Ö🌳,x').values[0];
    expect(row && placeToText(row.placeOf(['hours']))).toBe(`${FILE}:2:9 (row 2, column "hours")`);
  });
});

describe('a table that cannot be trusted', () => {
  const NAMED = 'the first row names the columns, one of them id: id,name,phone,emergency,website';

  test.each([
    ['no names', ['oak,Oak Clinic'], '1:1 (row 1)', 'there is no column "id"', NAMED],
    ['nothing', [''], '1:1 (row 1)', 'the first row is blank', NAMED],
    ['tabs', ['id\tname', 'oak\tOak'], '1:1 (row 1)', 'the cells are parted by tabs', /CSV UTF-8/u],
    ['sep=', ['sep=;', 'id;name'], '1:1 (row 1)', /a note to Excel/u, /take the line out/u],
    [
      'an unknown column',
      ['id,nam', 'oak,Oak'],
      '1:4 (row 1, column "nam")',
      'unknown column "nam"',
      'did you mean "name"?',
    ],
    [
      'a field that is a map',
      ['id,follow_up', 'oak,x'],
      '1:4 (row 1, column "follow_up")',
      'unknown column "follow_up"',
      /./u,
    ],
    [
      'words for a handout that can have no such name',
      ['id,follow_up.handouts.Rest.text', 'oak,x'],
      '1:4 (row 1, column "follow_up.handouts.Rest.text")',
      'unknown column "follow_up.handouts.Rest.text"',
      'did you mean "follow_up.handouts.<handout>.text"?',
    ],
    [
      'a column twice',
      ['id,name, name', 'oak,a,b'],
      '1:10 (row 1, column "name")',
      'the column "name" is there twice',
      'keep one of the two',
    ],
    ['ids twice', ['id,"id"'], '1:4 (row 1, column "id")', 'the column "id" is there twice', /./u],
    ['a column without a name', ['id,name,', 'oak,a,b'], '1:9 (row 1)', 'column 3 has no name', /delete it/u],
    [
      'a quote that is never closed',
      ['id,name', 'ash,Ash', 'oak,"Oak', 'elm,Elm'],
      '3:5 (row 3, column "name")',
      'the quote that opens this cell is never closed',
      /add the second "/u,
    ],
    [
      'a quote that is never closed, in a large file',
      ['id,name', 'oak,"Oak', ...Array.from({ length: 20_000 }, (_, index) => `elm-${index},Elm Clinic`)],
      '2:5 (row 2, column "name")',
      'the quote that opens this cell is never closed',
      /add the second "/u,
    ],
    [
      'a quote closed by that of another row',
      ['id,name', 'oak,"Oak', 'elm,"Elm"'],
      '2:5 (row 2, column "name")',
      'the quotes of this cell do not match',
      /twice/u,
    ],
    [
      'a quote in the middle',
      ['id,name', 'oak,Oak "East"'],
      '2:5 (row 2, column "name")',
      'the quotes of this cell do not match',
      /twice/u,
    ],
    [
      'a row without end',
      ['id,name', `oak,${'x'.repeat(300_000)}`],
      '2:5 (row 2, column "name")',
      'there are more than 256 KB in one row',
      /./u,
    ],
  ])('%s', (_, lines, at, what, hint) => {
    const told = refused(...lines);
    expect(told.at).toBe(`${FILE}:${at}`);
    expect(told.what).toMatch(typeof what === 'string' ? new RegExp(`^${escaped(what)}$`, 'u') : what);
    expect(told.hint).toMatch(typeof hint === 'string' ? new RegExp(`^${escaped(hint)}$`, 'u') : hint);
  });
});

describe('a row that cannot be what was meant', () => {
  test.each([
    ['1.2E+12', 'is a number that the spreadsheet has shortened, and its last digits are lost'],
    ['5,55E+09', 'is a number that the spreadsheet has shortened, and its last digits are lost'],
    ['########', 'is what a spreadsheet shows where a column is too narrow'],
    ['#N/A', 'is the error of a formula'],
    ['#REF!', 'is the error of a formula'],
    ['#DIV/0!', 'is the error of a formula'],
    ['#NAME?', 'is the error of a formula'],
    ['#BEZUG!', 'is the error of a formula'],
    ['#¡REF!', 'is the error of a formula'],
    ['=B2', 'is a formula'],
    ["'0123", 'begins with an apostrophe, by which spreadsheets mark text'],
  ])('%s', (cell, what) => {
    const { at, what: said, hint } = refusedRow('id,name,phone', `oak,Oak,"${cell}"`);
    expect(at).toBe(`${FILE}:2:9 (row 2, column "phone")`);
    expect(said).toBe(`phone "${cell}" ${what}`);
    expect(hint).toBeTruthy();
  });

  test.each(['#0b5d66', '#AABBCC', "'s-Hertogenbosch Clinic", '+44 20', '1E', '#1 Clinic'])(
    '%s can',
    (cell) => {
      expect(logged(located('id,name', `oak,${cell}`).log)).toEqual([]);
    },
  );

  test('too many cells, which are in wrong columns', () => {
    expect(refusedRow('id,name,phone,hours', 'oak,Oak, East,12,')).toEqual({
      at: `${FILE}:2:18 (row 2)`,
      what: 'row 2 has 5 cells, and the row of names has 4',
      hint: 'put a cell with a , in it into quotes',
    });
  });

  test('too few', () => {
    expect(refusedRow('id;name;phone', 'oak;Oak')).toMatchObject({
      at: `${FILE}:2:1 (row 2)`,
      what: 'row 2 has 2 cells, and the row of names has 3',
    });
  });

  test('a character that nobody sees', () => {
    expect(refusedRow('id,name', 'oak,O\u202Eak')).toMatchObject({
      at: `${FILE}:2:5 (row 2, column "name")`,
      what: 'the invisible character U+202E cannot be printed',
    });
  });

  test('takes down itself and no other', () => {
    const { values } = located('id,name', 'oak,=1', 'elm,Elm', 'ash', 'fir,Fir');
    expect(values.map((one) => one?.value)).toEqual([undefined, { name: 'Elm' }, undefined, { name: 'Fir' }]);
  });

  test('says which cell to fill in where a value is needed', () => {
    const log = new Log();
    for (const row of rowsOf('id,name,phone,emergency', 'oak,Oak,,911')) {
      const found = row.locate(log);
      if (found) toClinic(found, row.id, log);
    }
    expect(log.errors.map(({ what, place, hint }) => [what, place && placeToText(place), hint])).toEqual([
      [
        '"phone" is missing',
        `${FILE}:2:9 (row 2, column "phone")`,
        'fill the cell in, in the column phone of row 2',
      ],
      ['"website" is missing', `${FILE}:2:1 (row 2)`, 'add a column website'],
    ]);
  });
});

describe('blank rows', () => {
  test('say nothing, and are warned of once', () => {
    const log = new Log();
    const rows = readCsv(`${NAMES}\n,,,,\n${OAK}\n , ,,,\n,,,,\n\n\n`, FILE, clinicColumns, log);
    expect(rows?.map(({ id, number }) => [id, number])).toEqual([['oak', 3]]);
    expect(logged(log)).toEqual([`${FILE}:2:1 (row 2) warning: row 2 is blank, and 2 more`]);
  });

  test('at the end of a file are how text files end', () => {
    expect(rowsOf(NAMES, OAK, '', '')).toHaveLength(1);
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
}
