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

test('of a list too long to read the nearest are named', () => {
  const many = Array.from({ length: 17 }, (_, index) => `colour-number-${index}`);
  expect(didYouMean('aquamarine', many.with(9, 'ultramarine-blue'))).toBe(
    'it is none of the 17 that there are; the nearest are ultramarine-blue, colour-number-0, colour-number-1',
  );
});

test('where nothing can be meant nothing is said', () => {
  expect(didYouMean('teal', [])).toBeUndefined();
});

test('a letter that was left out is meant before one that was typed in the place of another', () => {
  expect(didYouMean('bx', ['br', 'p', 'box', 'ol'])).toBe('did you mean "box"?');
});
