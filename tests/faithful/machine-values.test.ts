import { describe, expect, test } from 'vitest';
import { Log } from '../../src/diagnostics/index.js';
import { clinicColumns, toClinic } from '../../src/model/index.js';
import { readCsv, readYaml } from '../../src/read/index.js';
import { logged } from '../support/logged.js';

type Values = Readonly<Record<string, string>>;

const SOUND: Values = {
  id: 'oak',
  name: 'Oak Clinic',
  phone: '(555) 010-2000',
  emergency: '911',
  website: 'https://oak.example.org',
};

/** What is said of a clinic that is a row of a table. */
function ofRow(values: Values): readonly string[] {
  const log = new Log();
  const cells = { ...SOUND, ...values };
  const quoted = (texts: readonly string[]) =>
    texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
  const [row] =
    readCsv(
      `${Object.keys(cells).join(',')}\n${quoted(Object.values(cells))}\n`,
      'c.csv',
      clinicColumns,
      log,
    ) ?? [];
  const located = row?.locate(log);
  if (located) toClinic(located, 'oak', log);
  return logged(log);
}

/** What is said of a clinic that is a file. */
function ofFile(values: Values): readonly string[] {
  const log = new Log();
  const { id: _, ...fields } = { ...SOUND, ...values };
  const lines = Object.entries(fields).map(([key, value]) =>
    key === 'address' ? `${key}: [${JSON.stringify(value)}]` : `${key}: ${JSON.stringify(value)}`,
  );
  const located = readYaml(`${lines.join('\n')}\n`, 'oak.yaml', log);
  if (located) toClinic(located, 'oak', log);
  return logged(log);
}

const WORDS = [
  'nan',
  'NaN',
  '-nan',
  'NaT',
  '<NA>',
  'NULL',
  'null',
  'None',
  'nil',
  'N/A',
  'n/a',
  'NA',
  'undefined',
  'TRUE',
  'False',
  'WAHR',
  '(null)',
  '[object Object]',
  '#REF!',
  '#N/A',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
];
const DATES = [
  '8-May',
  '12-Mar',
  '5-Aug',
  'Mar-12',
  'May-08',
  '8. Mai',
  '12-mrz',
  '8-may',
  '2026-11-22',
  '2026-11-22 00:00:00',
  '2026-11-22T08:30:00Z',
  '1899-12-30 08:30:00',
  '11/22/2026',
  '22.11.2026',
  '1/8/1900 0:00',
  'Sun Nov 22 2026 00:00:00 GMT+0000',
  '5月8日',
];
const TWICE = [
  'JosÃ©',
  'Monâ€“Fri',
  'donâ€™t',
  'Â°C',
  'Ø³Ø§Ø±Ø©',
  'ÐŸÑ€Ð¸Ð²ÐµÑ‚',
  'MÃ¼ller',
  'ESPAÃ‘A',
  'å¥½',
  'ä½ å¥½',
  'CÅ“ur',
  'Â\u00A0Oak',
  'Saint-Ã‰tienne',
  'ï¿½',
  'â‚¬5',
  'Ã…rhus',
];
const WEB = [
  'Smith &amp; Jones',
  'O&#39;Brien',
  'a&nbsp;b',
  'Oak &#x2013; Elm',
  'Mon<br>Tue',
  '<p>Oak</p>',
  String.raw`Mon\nTue`,
];
const NUMBERS = ['911.0', '5550104000.0', '5550104000,0', '(555) 010-4000.0', '5.55E+09', '5,55010E+09'];

describe.each([
  ['a row', ofRow],
  ['a file', ofFile],
] as const)('what machines leave in %s is refused', (_where, said) => {
  test.each(WORDS.flatMap((word) => ['name', 'hours', 'address', 'phone'].map((field) => [field, word])))(
    '%s: %s',
    (field, value) => {
      expect(said({ [field]: value })).toHaveLength(1);
    },
  );

  test.each(
    [...DATES, ...TWICE, ...WEB].flatMap((value) =>
      ['name', 'hours', 'address'].map((field) => [field, value]),
    ),
  )('%s: %s', (field, value) => {
    expect(said({ [field]: value })).toHaveLength(1);
  });

  test.each(NUMBERS.flatMap((value) => ['phone', 'after_hours', 'emergency'].map((field) => [field, value])))(
    '%s: %s',
    (field, value) => {
      expect(said({ [field]: value }).join(' ')).toMatch(/ends in \.0|has shortened|not a phone number/u);
    },
  );

  test.each(['0.354166666666667', '.5416', '0,354166', '46348', '46348.35', '8', '08:30:00'])(
    'hours: %s',
    (hours) => {
      expect(said({ hours })).toHaveLength(1);
    },
  );

  test.each(['62701.0', 'Springfield, IL 62701.0'])('address: %s', (address) => {
    expect(said({ address })).toHaveLength(1);
  });

  test('an emergency number that is longer than the clinic’s own has changed places with it', () => {
    expect(said({ emergency: '(555) 010-4000', phone: '911' })[0]).toContain('is longer than phone "911"');
    expect(said({ emergency: '1 (555) 010-4000' })[0]).toContain('is longer than');
    expect(said({ emergency: '(555) 010-4000' })).toEqual([]);
  });

  test.each([
    '\u00AD',
    '\u200B',
    '\u2060',
    '\u2060\u200B',
    '\u3164',
    '\u2800',
    '\uFE0F',
    '\u{E0041}',
    '\u200E',
    '\u00A0',
    '\u034F',
    '\u180E',
    '\u115F',
  ])('a name that says nothing visible (%j) is none', (name) => {
    expect(said({ name }).join(' ')).toMatch(
      /name ".*" (?:is empty|holds)|name is empty|"name" is missing|cannot be printed/u,
    );
  });

  test.each([
    ['name', 'Oak\u200BClinic'],
    ['name', 'Oak\u00ADClinic'],
    ['name', 'Oak\u2060 Clinic'],
    ['phone', '555\u200B010-2000'],
    ['hours', '8\u200B–5'],
    ['address', 'Road \u{E0035}'],
  ])('an invisible character inside of %s is told', (field, value) => {
    expect(said({ [field]: value })).toHaveLength(1);
  });

  test.each([
    "Nan's Clinic",
    'Nana',
    'None Such Road 5',
    'True North Clinic',
    'Null Street Clinic',
    'May 8 Street',
    'March 12 Clinic',
    'Clinic of 5-May Street',
    'São Lucas',
    'Ângela Müller',
    'Ærø Å',
    'CLÍNICA ESPAÑA',
    '“CAFÉ”',
    '«MAÇÃ»',
    'Hôpital d’Évry',
    'L’Été…',
    'Zoë’s – Łódź',
    'Smith & Jones',
    'R&D; Clinic',
    'AT&T',
    'Größe > 5',
    '<b>Oak</b>',
    'A < B Clinic',
    '360 Health',
    'Clinic #1',
    'Na Clinic',
    'Room 5.0.1',
    'Version 2.0 Clinic',
    'Trường Ấn',
    'مستشفى سارة',
    'می‌خواهم',
    'क्‍ष',
    '👩‍⚕️ Clinic',
    'โรงพยาบาล\u200Bกรุงเทพ',
  ])('%s is a name', (name) => {
    expect(said({ name })).toEqual([]);
  });

  test.each([
    'Mon–Fri 8:30–17:00',
    '24/7',
    '8-5',
    '9-17',
    '24 h',
    'Mo–Fr 8–12 & 14–18',
    'täglich',
    'No weekends',
    '8 Mai – 5 Juni',
  ])('%s are hours', (hours) => {
    expect(said({ hours })).toEqual([]);
  });

  test.each([
    '214 River Road',
    'Springfield, IL 62701',
    'Floor-12',
    '5 May Street',
    'Piso 2.0 B',
    '12. Stock',
  ])('%s is a line of an address', (address) => {
    expect(said({ address })).toEqual([]);
  });
});

test('what a machine left is told once, with its row and column and the mend', () => {
  const log = new Log();
  const [row] = readCsv('id,name,hours\noak,Oak,nan\n', 'content/clinics.csv', clinicColumns, log) ?? [];
  row?.locate(log);
  expect(logged(log)).toEqual([
    'content/clinics.csv:2:9 (row 2, column "hours") error: hours "nan" is a word that programs write for nothing',
  ]);
  expect(log.errors[0]?.hint).toBe('leave it out, or type the value itself');
});
