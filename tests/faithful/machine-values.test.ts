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

const CLINIC = `name: Oak Clinic\nphone: "(555) 010-2000"\nemergency: "911"\nwebsite: https://oak.example.org\n`;

/** What is said of a clinic with such a follow-up area. */
function ofFollowUp(more: string): readonly string[] {
  const log = new Log();
  const located = readYaml(`${CLINIC}follow_up:\n  heading: Next\n  ${more}\n`, 'oak.yaml', log);
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
const [TEXTS, PHONES] = [
  ['name', 'hours', 'address'],
  ['phone', 'after_hours', 'emergency'],
];
/** Fields, and what none of them can be. */
const LEFT: readonly (readonly [readonly string[], ...string[]])[] = [
  [TEXTS, String.raw`\N`, '["Oak"]', "['a', 'b']", '[]', "{'a': 'b'}", '{}', "b'Oak'", 'b"Oak"'],
  [TEXTS, '{hours}', '%HOURS%', '[[hours]]', '<<hours>>', 'Oak {name}', '[hours]', '{x.y}'],
  [
    TEXTS,
    'Oak_x000D_',
    'Oak_x000A_Elm',
    'Oak.0',
    'Elm Road,0',
    'Oak, nan, IL',
    'Oak, NULL',
    'Oak, , Elm',
    ', Oak',
  ],
  [TEXTS, 'Oak, None, Elm', 'Oak, None, Elm, IL', 'Oak, NaN, IL'],
  [
    TEXTS,
    '-',
    '?',
    '.',
    '#',
    '--',
    '…',
    '/',
    '***',
    'TODO',
    'TBD',
    'tbc.',
    'xxx',
    'FIXME',
    'Lorem ipsum dolor',
  ],
  [
    TEXTS,
    'Êëèíèêà',
    'ÇáÚíÇÏÉ 5',
    'Ãîðîä',
    'Caf‚',
    'Zo‰',
    'M„rz',
    'Espa¤a',
    'm‚decin',
    'Mon?Fri 8?5',
    'Jos? Ruiz?a',
  ],
  [TEXTS, 'Caf+AOk-', 'Caf=C3=A9', 'Caf=E9', 'Caf%C3%A9', 'Caf%E9', String.raw`Caf\xe9`, 'Oak%20Clinic'],
  [
    TEXTS,
    'Sat, 08 May 2026 00:00:00 GMT',
    '2026-05-08 00:00:00.000',
    '0 days 08:00:00',
    'Oak 2026-05-08T08:00:00Z',
  ],
  [['hours'], '8.0-17.0', '8.0 - 17.0', '08:00:00.000000', '08:00:00-17:00:00', 'Mon 8:00:00–17:00:00'],
  [['hours'], '214 River Road', '12 Elm St.', 'Springfield, IL 62701', '5 Oak Ave'],
  [
    ['address'],
    'Mon–Fri 8:30–17:00',
    'Mon-Fri 8-5',
    'Mo–Fr 8–12',
    'Lun-Vie 8-17',
    '3.0 Elm St',
    '12,0 Elm St',
  ],
  [PHONES, '-5550104000', '000-000-0000', '(000) 000-0000', '123-456-7890', '1234567890', '1-123-456-7890'],
  [
    PHONES,
    '999-999-9999',
    '555 555 5555',
    '+1 111 111 1111',
    '987-654-3210',
    '0123456789',
    '1234567',
    '-911',
  ],
  [
    ['website'],
    'https://oak.example.org/nan',
    'https://oak.example.org/null/x',
    'https://oak.example.org/undefined?a=1',
  ],
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

  test.each(
    LEFT.flatMap(([fields, ...values]) => fields.flatMap((field) => values.map((value) => [field, value]))),
  )('%s: %s', (field, value) => {
    expect(said({ [field]: value })).toHaveLength(1);
  });

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
    'Null Clinic',
    'None Such',
    'Nan Clinic',
    '8-May Clinic',
    'Ãngela',
    'Ærøskøbing',
    'Çağrı Öğüt',
    'Éva Őry',
    'Île-à-Œuf',
    'Øyvind Åsø',
    'Þórður Ðæ',
    'Clinic (Oak)',
    'Oak [East]',
    'Clínica “Niño”',
    'Hôpital «Été»',
    'Is it Oak? Yes!',
    '¿Qué tal?',
    'Oak – Elm & Co., Ltd.',
    'A+B Clinic',
    'Plus+ Clinic',
    'Clinic A+ABC',
    '100% Health',
    'Todo Salud',
    'Tode & Sons',
    'Your Health Clinic',
    'True Care, Inc.',
    'Ash_wood Clinic',
    'Клиника №5',
    'Κλινική',
    '診療所',
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
    'ABIERTO TODO EL DÍA',
    '8.00–17.00',
    '8.30-17',
    'Mon, Tue, Wed 8-5',
    '8:00 to 17:00 (call first)',
    'Mon–Fri 8–5, Sat 8–12; closed on 12 Oak Day',
    'Lun–Ven 8 h 30 – 17 h',
    'by appointment',
    '૯–૫',
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
    'Via Roma 5, 10060 None (TO)',
    '12 Sumon Road, Nan, 55000',
    'Sun Valley Road 12',
    'Monterey, CA 93940',
    'Sat Nam 5',
    'Marktplatz 5–7',
    'Mo i Rana 8-10',
    'Do Street 5',
    '3 Elm St, Apt. 5,',
    '[Building B]'.slice(1, -1),
    '12. Stock',
  ])('%s is a line of an address', (address) => {
    expect(said({ address })).toEqual([]);
  });
});

test.each([
  'Come on 2026-05-08 00:00:00',
  'Come in 5.0 days',
  'Venga en 2.0 semanas',
  'Call us_x000D_',
  'See {nurse}',
  'Come at 8?30',
  'A caf%C3%A9',
])('follow-up words %s are refused, in the general ones and in those for one handout', (text) => {
  const words = JSON.stringify(text);
  expect(ofFollowUp(`text: ${words}`)).toHaveLength(1);
  expect(ofFollowUp(`handouts: { rest: { text: ${words} } }`)).toHaveLength(1);
});

test.each([
  'Come on May 8 at 8:30.',
  'Keep your A1C below 7.0 and take 5.0 mg.',
  'Take 2.0 ml.',
  'Call {{clinic.phone}}, any day.',
  'See https://oak.example.org/caf%C3%A9?a=b%20c for more.',
  'Does it hurt? Call us.',
  'None, or one.',
])('follow-up words %s print', (text) => {
  expect(ofFollowUp(`text: ${JSON.stringify(text)}`)).toEqual([]);
});

test.each([
  '(555) 010-4000',
  '555-0100',
  '911',
  '112',
  '999',
  '000',
  '116 117',
  '+1 555 010 1234',
  '1-800-555-0199',
  '0800 1111',
  '12345',
])('%s is a number to dial', (phone) => {
  // One number cannot be both the clinic's and that for an emergency.
  const emergency = phone === '911' ? '112' : '911';
  expect(
    ofFile({ phone, emergency }).filter((said) => said.includes(phone) && !said.includes('longer')),
  ).toEqual([]);
});

test.each([
  ['٠٦-٥٥٥-٠١٠٠', '0–9'],
  ['０３－１２３４－５６７８', '0–9'],
  ['०११ ५५५ ०१००', '0–9'],
  ['555—0100', 'a plain -'],
  ['555‑0100', 'a plain -'],
  ['555-0100 доб. 12', '"ext. 12"'],
  ['555-0100 (24 h)', 'other words'],
  ['*911', 'follow_up'],
])('%s is no number to dial, and the mend is told', (phone, mend) => {
  expect(ofFile({ phone })).toEqual([expect.stringContaining(mend)]);
});

test('globs of handouts are no values of programs', () => {
  const log = new Log();
  const located = readYaml(`${CLINIC}handouts: ["*", "{a,b}", "[ab]*"]\n`, 'oak.yaml', log);
  if (located) toClinic(located, 'oak', log);
  expect(logged(log)).toEqual([]);
  expect(ofRow({ handouts: '*' })).toEqual([]);
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
