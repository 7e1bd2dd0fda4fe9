import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import { contactsOf, spokenClinic, toClinic } from '../../../src/model/index.js';
import { clinic, CLINIC_TEXT, located, phrasesIn } from '../../support/content.js';
import { logged } from '../../support/logged.js';

/** What is said of a clinic with these lines; its file's fifth line is the first of them. */
function said(more: string, text = CLINIC_TEXT): readonly string[] {
  const log = new Log();
  toClinic(located(text + more), 'oak', log);
  return log.diagnostics.map(
    ({ severity, place, what, hint }) =>
      `${place?.line}:${place?.column} ${severity}: ${what}${hint === undefined ? '' : ` (${hint})`}`,
  );
}

/** The contacts of a clinic as its sheets in a language name them. */
function named(more: string, language: string): readonly string[] {
  const log = new Log();
  const spoken = spokenClinic(clinic(more), language, phrasesIn(language), log);
  expect(logged(log)).toEqual([]);
  return (spoken.fields.contacts ?? []).map(({ label, value }) => `${label}: ${value}`);
}

const BY_LIST = `contacts:
  - kind: nurse
    value: (206) 555-0123
  - label: Parking office
    value: (206) 555-0133, ext. 5
translations:
  es:
    contacts: { Parking office: Estacionamiento }
`;

describe('contacts', () => {
  test('say the same as a list and by kind or label, in the order of the file', () => {
    const byName = 'contacts:\n  nurse: (206) 555-0123\n  Parking office: (206) 555-0133, ext. 5\n';
    const plain = (more: string) =>
      contactsOf(clinic(more).fields).map(({ kind, label, value }) => ({ kind, label, value }));
    expect(plain(BY_LIST)).toEqual([
      { kind: 'nurse', label: undefined, value: '(206) 555-0123' },
      { kind: undefined, label: 'Parking office', value: '(206) 555-0133, ext. 5' },
    ]);
    expect(plain(byName)).toEqual(plain(BY_LIST));
  });

  test('are called by the language where they have a kind, and by the clinic where it has words of its own', () => {
    expect(named(BY_LIST, 'en')).toEqual([
      'Nurse line: (206) 555-0123',
      'Parking office: (206) 555-0133, ext. 5',
    ]);
    expect(named(BY_LIST, 'es')).toEqual([
      'Línea de enfermería: (206) 555-0123',
      'Estacionamiento: (206) 555-0133, ext. 5',
    ]);
    expect(named('contacts: [{ kind: nurse, label: Triage, value: "711" }]\n', 'es')).toEqual([
      'Triage: 711',
    ]);
  });

  test('may be a number as people write it, an address, or a few words', () => {
    const values = [
      '1-800-CLINIC',
      '(206) 555–0125',
      '(206) 555-0126 Ext 12',
      '711',
      'https://portal.example.org/in',
      'care@oak.example.org',
      'Room 12, floor 2',
    ];
    const more = values.map(
      (value, at) => `  - { label: Place ${at + 1}, value: ${JSON.stringify(value)} }\n`,
    );
    expect(said(`contacts:\n${more.join('')}`)).toEqual([]);
  });

  test('with the same words for two places are told apart by their extension', () => {
    expect(said('contacts:\n  nurse: (206) 555-0123 ext. 1\n  pharmacy: (206) 555-0123 ext. 2\n')).toEqual(
      [],
    );
  });
});

describe('of a contact that cannot be is told what, where and how to mend it', () => {
  const KINDS = 'front_desk, nurse, appointments, interpreter, pharmacy, tty, fax, portal';

  test.each<readonly [string, string, RegExp]>([
    [
      'no label',
      '  - value: (206) 555-0123\n',
      /^6:5 error: "contacts\.0\.label" is missing \(add a line label: …\)$/u,
    ],
    [
      'no value',
      '  - label: Desk\n',
      /^6:5 error: "contacts\.0\.value" is missing \(add a line value: …\)$/u,
    ],
    ['an empty label', '  - { label: "", value: "711" }\n', /^6:14 error: contacts\.0\.label is empty/u],
    ['a label that is a number', '  - { label: "12", value: "711" }\n', /is no name: say in a few words/u],
    [
      'a misspelt kind',
      '  nurs: (206) 555-0123\n',
      new RegExp(`^6:3 error: "nurs" is no kind of contact: write one of ${KINDS}, or a label`, 'u'),
    ],
    [
      'a misspelt kind in a list',
      '  - { kind: nurs, value: "711" }\n',
      /^6:13 error: .*\(did you mean "nurse"\?\)$/u,
    ],
    ['a key of its own', '  - { Desk: "711" }\n', /unknown key "Desk" \(it can be: kind, label, value\)/u],
    ['mere texts', '  - "Desk: 711"\n', /^6:5 error: contacts\.0 "Desk: 711" must be a map/u],
    [
      'two of one name',
      '  - { label: Desk, value: "711" }\n  - { label: desk, value: "712" }\n',
      /^7:14 error: two contacts are called "desk" \(give each a label/u,
    ],
    [
      'two of one kind',
      '  - { kind: nurse, value: "(206) 555-0123" }\n  - { kind: nurse, label: East, value: "(206) 555-0124" }\n',
      /^7:27 error: two contacts are called "East"/u,
    ],
    [
      'the number of the ambulance',
      '  nurse: "911"\n',
      /^6:10 error: contacts\.nurse and emergency are the same number.*would call the ambulance/u,
    ],
    [
      'a fax that is also a phone',
      '  nurse: (206) 555-0123\n  fax: 206.555.0123\n',
      /^7:8 error: contacts\.nurse and contacts\.fax are the same number.*a fax answers nobody/u,
    ],
    [
      'a letter in a number',
      '  nurse: (206) 555-01z3\n',
      /^6:10 error: contacts\.nurse .* is not a phone number.*\(write the number that patients dial\)$/u,
    ],
    ['a sign in a number', '  Desk: 555-0123;5\n', /^6:9 error: contacts\.Desk .* and ";" may not/u],
    [
      'an address that is not safe',
      '  portal: http://portal.example.org\n',
      /^6:11 error: .* must begin with https:/u,
    ],
    ['a number of a machine', '  nurse: 2.065550123E+09\n', /has shortened/u],
    ['a slot', '  nurse: "{{clinic.phone}}"\n', /^6:10 error: contacts\.nurse holds a slot/u],
  ])('%s', (_name, lines, wanted) => {
    expect(said(`contacts:\n${lines}`).join('\n')).toMatch(wanted);
  });

  test('fifty of them', () => {
    const fifty = Array.from({ length: 50 }, (_, at) => `  Room ${at}: (206) 555-01${10 + at}\n`).join('');
    expect(said(`contacts:\n${fifty}`)).toEqual([
      expect.stringMatching(/^6:3 error: contacts has more than 20 contacts: leave some out/u),
    ]);
  });

  test('one text in place of a list, and a list in place of one number', () => {
    expect(said('contacts: (206) 555-0123\n')).toEqual([
      expect.stringMatching(
        /^5:11 error: contacts .* must be a list of entries with a label and a value each/u,
      ),
    ]);
    const two = CLINIC_TEXT.replace('"(206) 555-0117"', '["(206) 555-0117", "(206) 555-0118"]');
    expect(said('', two)).toEqual([
      '2:8 error: phone must be a text (what belongs here: main number, exactly as it is printed; further numbers stand in contacts)',
    ]);
  });

  test('one number under two labels is asked about', () => {
    expect(said('contacts:\n  nurse: 206.555.0117\n')).toEqual([
      '6:10 warning: phone and contacts.nurse are the same number, "206.555.0117" (right where one phone serves for both; if it does not, mend the number)',
    ]);
  });

  test('a label in another language of what no contact is called', () => {
    expect(said('contacts: { Desk: "711" }\ntranslations: { es: { contacts: { Dsk: Mesa } } }\n')).toEqual([
      '6:35 error: translations.es.contacts has "Dsk", and no contact is called so (did you mean "Desk"?)',
    ]);
  });
});
