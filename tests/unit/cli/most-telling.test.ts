import { expect, test } from 'vitest';
import { Messages } from '../../../src/cli/messages.js';
import { mostTelling } from '../../../src/cli/most-telling.js';
import { fileStart, type Diagnostic } from '../../../src/diagnostics/index.js';

const EXPIRED: Diagnostic = {
  severity: 'error',
  code: 'review-expired',
  what: 'the review of "rest" ran out on 2020-01-01',
  place: fileStart('content/handouts/rest/en.md'),
};

function many(count: number, make: (index: number) => Partial<Diagnostic>): readonly Diagnostic[] {
  return Array.from({ length: count }, (_, index) => ({ ...EXPIRED, ...make(index) }));
}

test('what 10,000 copies fail for is said once, with how many there are', () => {
  const messages = new Messages();
  for (const one of many(10_000, (index) => ({ copy: `clinic-${index}, rest, en` }))) messages.add(one);
  expect(messages.all).toEqual([{ ...EXPIRED, copy: 'clinic-0, rest, en, and 9,999 more' }]);
});

test('the same words in 10,000 files become three examples', () => {
  const unknown = many(10_000, (index) => ({
    code: 'unknown-key',
    what: 'unknown key "siez"',
    place: fileStart(`content/clinics/c${index}.yaml`),
  }));
  const { shown, hidden } = mostTelling([...unknown, EXPIRED], 60);
  expect(shown).toEqual([
    unknown[0],
    unknown[1],
    { ...unknown[2], copy: 'the same in 9,997 more places' },
    EXPIRED,
  ]);
  expect(hidden).toBe(0);
});

test('a kind of mistake that is rare is not lost among those that are many', () => {
  const rare = { ...EXPIRED, code: 'bad-font', what: 'a.ttf is not a TrueType font' };
  const { shown, hidden } = mostTelling(
    [...many(100, (index) => ({ what: `the review of "h${index}" ran out` })), rare],
    60,
  );
  expect(shown).toContain(rare);
  expect([shown.length, hidden]).toEqual([60, 41]);
});

test('warnings stand before errors, and give way to them', () => {
  const warnings = many(70, (index) => ({ severity: 'warning', what: `w${index}` }));
  const errors = many(50, (index) => ({ what: `e${index}` }));
  const { shown } = mostTelling([...errors, ...warnings], 60);
  expect(shown.map(({ what }) => what)).toEqual([
    ...warnings.slice(0, 10).map(({ what }) => what),
    ...errors.map(({ what }) => what),
  ]);
});

test('few messages are all shown, also those that are alike', () => {
  const alike = many(9, (index) => ({ place: { file: 'a.yaml', line: index + 1, column: 1 } }));
  expect(mostTelling(alike, 60)).toEqual({ shown: alike, hidden: 0 });
});
