import { expect, test } from 'vitest';
import { didYouMean } from '../../../src/diagnostics/index.js';

const COLOURS = ['teal', 'navy', 'crimson'];

test.each([
  ['teel', 'did you mean "teal"?'],
  ['TEAL', 'did you mean "teal"?'],
  ['crimsn', 'did you mean "crimson"?'],
  ['nvay', 'did you mean "navy"?'],
])('%s is near enough to a word', (word, hint) => {
  expect(didYouMean(word, COLOURS)).toBe(hint);
});

test('a word that is near to none gets the list of them', () => {
  expect(didYouMean('aquamarine', COLOURS)).toBe('it can be: teal, navy, crimson');
});

test('a list too long to read is left out', () => {
  expect(
    didYouMean(
      'aquamarine',
      Array.from({ length: 17 }, (_, index) => `colour-number-${index}`),
    ),
  ).toBeUndefined();
});

test('where nothing can be meant nothing is said', () => {
  expect(didYouMean('teal', [])).toBeUndefined();
});
