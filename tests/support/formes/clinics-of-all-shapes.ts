import { seeded, type Random } from '../random.js';

const NAMES = [
  'Oak Clinic',
  'Smith & Sons <Surgery> "East"',
  'Clínica Muñoz',
  'Łąka – Zdrowie',
  'عيادة النور',
  'مركز Oak للصحة',
  'מרפאת אלון',
  'A',
  'AAA',
  'The Community Partnership for Family Health and Primary Care of Greater Springfield and All Its Townships',
  '5 mg',
  'Dr.  Who’s',
  'Clinic (555) 010-2000',
  'Office ﬁrst ﬂoor ½',
] as const;
const SHORT = ['Oak', 'Oak Clinic', 'عيادة', 'St. B & Co.', 'A'] as const;
const ADDRESSES = [
  '["1 Oak Street"]',
  '["1 Oak Street", "Springfield, IL 62701"]',
  '["12 شارع النيل", "القاهرة"]',
  '["Suite 4-8", "100–200 River Road", "Springfield"]',
] as const;
const HOURS = [
  '"Mon–Fri 8:30–17:00"',
  '|\n  Mon–Thu 8:00–18:00\n  Fri 8:00–16:00',
  '|\n  Mon–Fri 8:30\n\n  Sat: closed',
  '"الأحد–الخميس 8:30–17:00"',
] as const;
const DAYS = [
  '{ mon-thu: 8:30–17:00, fri: [8:30–12:00, 13:00–16:00] }',
  '{ daily: 8 a.m. to 5 p.m. }',
  '{ mon-sun: 24 hours }',
] as const;
const CONTACTS = [
  '{ nurse: (555) 030-1000 }',
  '{ nurse: (555) 030-1001, fax: (555) 030-1002, portal: https://portal.example.org }',
  '[{ label: "Room 4–8", value: "(555) 030-1003, ext. 5" }, { kind: tty, value: "711" }]',
  '{ "مركز Oak": 1-800-CLINIC }',
] as const;
const TEXTS = [
  '"Ask for desk 4 on floor 2."',
  '|\n    Come early.\n    Bring this sheet.\n\n    Park behind the house.',
  '"Call us about {{handout.title}}."',
  '"اسأل عن المكتب 4"',
] as const;
const COLOURS = ['"#0b5d66"', '"#aa0000"', '"#ffcc00"'] as const;
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="#0b5d66" d="M10 10H90V90H10Z"/></svg>';

/** Clinics whose words change the shape of a sheet in every way: missing, long, running the other way, of several lines. */
export function clinicsOfAllShapes(count: number, seed: number): Readonly<Record<string, string>> {
  const random = seeded(seed);
  const files: Record<string, string> = { 'content/clinics/sign.svg': LOGO };
  for (let at = 0; at < count; at += 1) files[`content/clinics/c${at}.yaml`] = clinicText(at, random);
  return files;
}

function clinicText(at: number, random: Random): string {
  // Half of them are ordinary, so that shapes are met again.
  const isPlain = at % 4 < 2 || random.next() < 0.3;
  const may = (lines: () => readonly string[]): readonly string[] =>
    (isPlain ? at % 2 === 0 : random.next() < 0.5) ? lines() : [];
  const digits = String(random.between(1000, 9999));
  const name = isPlain ? `Oak ${random.oneOf(['Clinic', 'Health', 'Care'])} ${at}` : random.oneOf(NAMES);
  return [
    `name: ${JSON.stringify(name)}`,
    `phone: "(555) 010-${digits}"`,
    `emergency: "${isPlain ? '911' : random.oneOf(['911', '112', '999'])}"`,
    `website: https://${isPlain ? '' : random.oneOf(['', 'www.'])}c${at}.example.org${isPlain ? '' : random.oneOf(['', '/', '/a/b', '/a/'])}`,
    ...may(() => [`short_name: ${JSON.stringify(isPlain ? 'Oak' : random.oneOf(SHORT))}`]),
    // Without one, most sheets are refused: nobody could be reached at night.
    ...(isPlain || random.next() < 0.9
      ? [
          `after_hours: "${isPlain ? '(555) 020-3000' : random.oneOf([`(555) 010-${digits}`, '(555) 020-3000'])}"`,
        ]
      : []),
    ...may(() => [`address: ${isPlain ? ADDRESSES[1] : random.oneOf(ADDRESSES)}`]),
    ...may(() => [`hours: ${isPlain ? HOURS[0] : random.oneOf([...HOURS, ...DAYS])}`]),
    ...may(() => [`contacts: ${isPlain ? CONTACTS[1] : random.oneOf(CONTACTS)}`]),
    ...may(() => ['logo: sign.svg', `logo_alt: ${JSON.stringify(`Sign of ${name}`)}`]),
    ...may(() => [`colour: ${isPlain ? COLOURS[0] : random.oneOf(COLOURS)}`]),
    ...may(() => ['duplex: yes']),
    ...may(() => ['site: yes']),
    ...may(() => [
      'follow_up:',
      '  heading: Your next steps',
      `  text: ${isPlain ? TEXTS[0] : random.oneOf(TEXTS)}`,
      `  fields: [${isPlain ? 'Next visit' : random.oneOf(['Next visit, With', 'Name'])}]`,
      ...(isPlain ? [] : ['  lines: 3']),
    ]),
    '',
  ].join('\n');
}
