import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import { spokenClinic } from '../../../src/model/index.js';
import { clinicProofFactsOf } from '../../../src/project/index.js';
import { contactsRead } from '../../../src/proof/account/contacts-read.js';
import { hoursRead } from '../../../src/proof/account/hours-read.js';
import { clinic, CLINIC_TEXT, PHRASE_LANGUAGES, phrasesIn } from '../../support/content.js';
import { openPress } from '../../support/proofing/open-press.js';
import { seeded, type Random } from '../../support/random.js';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const SAID = [
  'closed',
  '24 hours',
  '8:30–17:00',
  '8:30 a.m. to 5 p.m.',
  '[8–12, 13.30-17]',
  '8h30–12h, 13h–17h30',
  '12 p.m. to 11:45 PM',
] as const;

/** Hours by day in every form that a file may have. */
function anyHours(random: Random): string {
  const from = random.between(0, 4);
  const to = random.between(from, 6);
  const rest = WEEK.filter((_, at) => at < from || at > to).filter(() => random.next() < 0.7);
  const keys = [`${WEEK[from]}${random.oneOf(['-', '–', ' to '])}${WEEK[to]}`, ...rest];
  return `hours:\n${keys.map((key) => `  ${key}: ${random.oneOf(SAID)}\n`).join('')}`;
}

const CONTACTS = `contacts:
  - kind: nurse
    value: (206) 555-0123
  - kind: fax
    value: (206) 555-0124
  - label: Parking office
    value: (206) 555-0133, ext. 5
  - label: Where we are
    value: Room 12, floor 2
  - kind: portal
    value: https://portal.oak.example.org
translations:
  es: { contacts: { Parking office: Estacionamiento } }
`;

describe('two readers of a clinic’s file', () => {
  test.each(PHRASE_LANGUAGES)('come to the same hours and contacts in %s', (language) => {
    const random = seeded(language.length + language.charCodeAt(0));
    const phrases = phrasesIn(language);
    for (let round = 0; round < 12; round += 1) {
      const one = clinic(`${anyHours(random)}${CONTACTS}`);
      const { fields } = spokenClinic(one, language, phrases, new Log());
      const { facts, inLanguages } = clinicProofFactsOf(one);
      const own = { ...facts, ...inLanguages[language] };
      expect(hoursRead(own, language, phrases)).toBe(fields.hours);
      expect(contactsRead(own, phrases).map(({ name, says, isNumber }) => [name, says, isNumber])).toEqual(
        fields.contacts?.map(({ label, value, isCalled }) => [label, value, isCalled]),
      );
    }
  });
});

describe('a sheet on which a contact or an hour is another', () => {
  const text = `${CLINIC_TEXT}after_hours: "(206) 555-0199"
contacts:
  nurse: (206) 555-0123
  appointments: 1-800-CLINIC
  Parking office: (206) 555-0133, ext. 5
hours:
  mon-thu: 8:30 a.m. to 5 p.m.
  fri: [8:30–12:00, 13:00–16:00]
  sat: closed
`;
  const press = openPress({ 'content/clinics/oak.yaml': text });
  const doubtsWith = async (from: string, to: string): Promise<readonly string[]> => {
    const job = press.job('oak');
    const copy = await press.make(job, {
      composed: (composed) => {
        const markup = composed.markup.replace(from, to);
        if (from !== to) expect(markup).not.toBe(composed.markup);
        return { ...composed, markup };
      },
    });
    return press.doubts(job, copy);
  };

  test('is let pass as it is', async () => {
    expect(await doubtsWith('', '')).toEqual([]);
  });

  test.each([
    ['a digit of a number', '(206) 555-0123', '(206) 555-0132'],
    ['a letter of a number', '1-800-CLINIC', '1-800-CLIMIC'],
    ['an extension', ', ext. 5', ', ext. 6'],
    ['a lost extension', ', ext. 5', ''],
    ['a label', 'Nurse line', 'Appointments'],
    ['a lost label', 'Nurse line', ''],
    ['a lost minute', '8:30 a.m.', '8 a.m.'],
    ['half of the day', '5 p.m.', '5 a.m.'],
    ['a time in the second stretch', '13:00–16:00', '13:00–15:00'],
    ['a lost stretch', ', 13:00–16:00', ''],
    ['a day', 'Monday to Thursday', 'Monday to Friday'],
    ['closed and open', 'Saturday closed', 'Sunday closed'],
    ['a lost line', 'Saturday closed', ''],
  ])('is refused: %s', async (_name, from, to) => {
    expect(await doubtsWith(from, to)).not.toEqual([]);
  });

  test('is refused: two numbers have changed places', async () => {
    const job = press.job('oak');
    const copy = await press.make(job, {
      composed: (composed) => ({
        ...composed,
        markup: composed.markup
          .replaceAll('(206) 555-0123', '@@')
          .replaceAll('1-800-CLINIC', '(206) 555-0123')
          .replaceAll('@@', '1-800-CLINIC'),
      }),
    });
    expect(press.doubts(job, copy)).not.toEqual([]);
  });

  test('is refused: an entry is lost with its label', async () => {
    const job = press.job('oak');
    const copy = await press.make(job, {
      composed: (composed) => ({
        ...composed,
        markup: composed.markup.replace(/<li[^>]*>(?:(?!<li|<\/li>).)*CLINIC(?:(?!<\/li>).)*<\/li>/su, ''),
      }),
    });
    expect(press.doubts(job, copy)).not.toEqual([]);
  });
});
