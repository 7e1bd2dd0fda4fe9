import { expect, test } from 'vitest';
import { checkNumbers } from '../../../src/proof/checks/check-numbers.js';
import type { ClinicFacts, ProofFacts } from '../../../src/proof/index.js';
import { indexClinics } from '../../../src/proof/words/clinic-index.js';
import { Sources } from '../../../src/proof/words/sources.js';

const OWN = clinic('own', '(555) 010-2000');
const CLINICS = [
  OWN,
  clinic('neighbour', '(555) 010-2001'),
  clinic('london', '+44 20 7946 0000'),
  clinic('switchboard', '(555) 777-7000 ext. 12'),
];
const index = indexClinics(CLINICS);

function clinic(id: string, phone: string): ClinicFacts {
  return { id, name: `Clinic ${id}`, phone, emergency: '911', website: `https://${id}.example` };
}

/** The codes of what is said of words on a sheet of one's own clinic. */
function codesFor(words: string, written: readonly string[] = [], own = OWN): readonly string[] {
  const facts: ProofFacts = {
    clinic: own,
    written,
    template: [],
    title: '',
    language: 'en',
    online: '',
    pages: 1,
    folio: undefined,
    sections: [],
    slots: [],
    printsLogo: false,
    onPaper: {
      size: 'large',
      paper: 'letter',
      fonts: [],
      isFillable: false,
      boxes: [],
      values: [],
      writingLines: undefined,
    },
  };
  const read = {
    printed: words,
    squeezedPrinted: '',
    onPaper: words,
    unprinted: '',
    all: words,
    headings: new Set(''),
  };
  return checkNumbers(read, facts, index, new Sources(index)).map(({ code }) => code);
}

test.each([
  ['its own, however it is written', '555-010-2000, +1 (555) 010-2000 or 555 010 2000'],
  ['its own behind other digits', 'IL 62701 (555) 010-2000'],
  ['the emergency number', 'Call 911 or 112'],
  ['doses and times', 'Take 500 mg at 8:30–17:00, 38.5 °C, 1/2 to 2'],
])('no alarm: %s', (_name, words) => {
  expect(codesFor(words)).toEqual([]);
});

test.each([
  ['one that shares all but the last digit', 'Call (555) 010-2001.'],
  ['one from abroad as it is dialled at home', 'Call 020 7946 0000.'],
  ['one as it is dialled from anywhere', 'Call 0044 20 7946 0000.'],
  ['one with a zero in brackets', 'Call +44 (0)20 7946 0000.'],
  ['a neighbour beside its own', 'Call (555) 010-2000 / (555) 010-2001.'],
])('an alarm: %s', (_name, words) => {
  expect(codesFor(words)).toContain('foreign-phone');
});

test('what is dialled after a number belongs to it', () => {
  const own = clinic('desk', '(555) 777-7000 ext. 13');
  expect(codesFor('(555) 777-7000 ext. 13', [], own)).toEqual([]);
  expect(codesFor('(555) 777-7000', [], own)).toEqual([]);
  expect(codesFor('(555) 777-7000 ext. 12', [], own)).toContain('foreign-phone');
  expect(codesFor('(555) 777-7000 ext. 99', [], own)).toContain('unknown-number');
});

test('a number that stands in no source was changed on its way', () => {
  expect(codesFor('Call (555) 010-200.')).toEqual(['unknown-number']);
  expect(codesFor('Poison control: 1-800-222-1222')).toEqual(['unknown-number']);
  expect(codesFor('Poison control: 1-800-222-1222', ['call 1-800-222-1222'])).toEqual([]);
});
