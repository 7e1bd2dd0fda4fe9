import { expect, test } from 'vitest';
import { counted, duration, rateToText, sizeToText } from '../../../src/cli/to-text.js';

test.each([
  [0, 'copy', '0 copies'],
  [1, 'copy', '1 copy'],
  [2, 'page', '2 pages'],
  [1234, 'page', '1,234 pages'],
  [1_234_567, 'sheet', '1,234,567 sheets'],
])('%i %s', (count, thing, text) => {
  expect(counted(count, thing)).toBe(text);
});

test.each([
  [0, '0.1 s'],
  [1240, '1.2 s'],
  [9940, '9.9 s'],
  [9960, '10 s'],
  [59_700, '1 min 0 s'],
  [3_599_000, '59 min 59 s'],
  [3_600_000, '1 h 0 min'],
  [7_500_000, '2 h 5 min'],
])('%i ms', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

test.each([
  [999, '999 B'],
  [1000, '1.0 kB'],
  [99_949, '99.9 kB'],
  [99_999, '100 kB'],
  [999_999, '1.0 MB'],
  [312_400_000, '312 MB'],
  [2_500_000_000_000, '2.5 TB'],
])('%i bytes', (bytes, text) => {
  expect(sizeToText(bytes)).toBe(text);
});

test.each([
  [0.44, '0.4'],
  [9.94, '9.9'],
  [9.96, '10'],
  [1250.4, '1,250'],
])('%d a second', (rate, text) => {
  expect(rateToText(rate)).toBe(text);
});
