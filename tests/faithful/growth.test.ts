import { expect, test } from 'vitest';
import { someOf } from '../support/thorough.js';
import { decodedTwice, hiddenIn, machineValue, saysNothing, webAddressFault } from '../../src/text/index.js';
import { printed } from '../support/printed-words.js';

/** As long as a paragraph may be. */
const LENGTH = 29_000;
/** Patterns that grow with the square of this take minutes, whatever else the machine does. */
const MOST_MS = 20_000;

const UNITS = [
  '~a ',
  '~',
  '=',
  '== a',
  '\\',
  '&a',
  '&#1',
  '[^',
  '](',
  '{',
  '}',
  '{{ ',
  '1\u200B',
  '>',
  '> ',
  '|',
  '| ',
  '- ',
  'a | b\n',
  '^a',
  'Ã',
  'Ã©',
  'â€',
  '–\n',
  ':',
  '`',
  '<a ',
  '1\n',
  '1 ',
  'a)\n',
  'Step 1\n',
  '\u00A0',
  '- 5 °',
];

test.each(someOf(UNITS, 5))('a paragraph of %j ends soon', (unit) => {
  const started = performance.now();
  printed(`x${unit.repeat(Math.floor(LENGTH / unit.length))}`);
  expect(performance.now() - started).toBeLessThan(MOST_MS);
});

test.each([
  ...UNITS,
  '&',
  '1',
  '1.',
  '.0',
  ' ',
  '\\n',
  '<',
  '\u200B',
  '-',
  '%',
  'https://',
  '..',
  '@',
  ':',
  ', ',
  ',',
  '%a',
  '[[',
  '{a',
  '1 St ',
  '=C',
  '_x',
])('a value of %j ends soon', (unit) => {
  const value = unit.repeat(Math.floor(100_000 / unit.length));
  const started = performance.now();
  for (const kind of ['number', 'hours', 'text'] as const) machineValue(value, kind);
  saysNothing(value);
  hiddenIn(value);
  decodedTwice(value);
  webAddressFault(`https://${value}`);
  expect(performance.now() - started).toBeLessThan(MOST_MS);
});
