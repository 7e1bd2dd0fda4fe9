import { expect, test } from 'vitest';
import { spanishSyllables } from '../../../src/commands/check/spanish-syllables.js';

test.each([
  ['sol', 1],
  ['agua', 2],
  ['día', 2],
  ['poeta', 3],
  ['bueno', 2],
  ['guerra', 2],
  ['queso', 2],
  ['pingüino', 3],
  ['Uruguay', 3],
  ['baúl', 2],
  ['medicina', 4],
  ['y', 1],
])('%s has %i syllables', (word, count) => {
  expect(spanishSyllables(word)).toBe(count);
});
