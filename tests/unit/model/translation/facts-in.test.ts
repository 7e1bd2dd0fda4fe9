import { describe, expect, test } from 'vitest';
import { factsIn, isSameFact } from '../../../../src/model/translation/facts-in.js';

/** What the facts of a text mean first. */
const meant = (text: string): readonly string[] => factsIn(text).map(({ means }) => means[0] ?? '');

test.each([
  ['A fever of 38.0 °C (100.4 °F)', ['38', '100.4']],
  ['4 to 6 hours, 6–8 weeks', ['4', '6', '6', '8']],
  ['Call {{clinic.phone}} or {{ clinic.emergency }}', ['{{clinic.phone}}', '{{clinic.emergency}}']],
  ['120/80', ['120', '80']],
  ['1½ tablets', ['1', '½']],
  ['on 22.11.2026 and 11/22/2026', ['22', '11', '2026', '11', '22', '2026']],
  ['1,234,567 people', ['1234567']],
  ['no number', []],
])('%s', (text, facts) => {
  expect(meant(text)).toEqual(facts);
});

describe('the same in two languages', () => {
  test.each([
    ['38.0', '38,0'],
    ['38.0', '٣٨٫٠'],
    ['500', '५००'],
    ['6', '٦'],
    ['4,000', '4.000'],
    ['4,000', '4 000'],
    ['4,000', '4000'],
    ['2 p.m.', '14:00'],
    ['8:30 pm', '20:30'],
    ['2 p.m.', '2'],
  ])('%s and %s', (a, b) => {
    const [one, other] = [factsIn(a), factsIn(b)];
    expect([one.length, other.length]).toEqual([1, 1]);
    expect(one.every((fact, index) => other[index] && isSameFact(fact, other[index]))).toBe(true);
  });
});

describe('not the same', () => {
  test.each([
    ['40.0', '400'],
    ['0.5', '5'],
    ['2.5', '25'],
    ['4,000', '400'],
    ['2 a.m.', '14:00'],
    ['½', '1'],
    ['{{clinic.phone}}', '{{clinic.emergency}}'],
  ])('%s and %s', (a, b) => {
    const [one, other] = [factsIn(a)[0], factsIn(b)[0]];
    expect(one && other && isSameFact(one, other)).toBe(false);
  });
});
