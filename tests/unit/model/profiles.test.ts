import { expect, test } from 'vitest';
import { PROFILES } from '../../../src/model/index.js';

test.each([
  ['acb', 1.15, 'underline'],
  ['aph', 1.25, 'bold'],
  ['ukaaf', 1.15, 'bold'],
  ['access-board', 1.25, 'underline'],
] as const)('%s asks for its leading and its emphasis', (name, minLeading, emphasis) => {
  expect(PROFILES[name]).toMatchObject({ name, minLeading, emphasis });
});

test('only the Access Board limits the line, to six inches', () => {
  const limited = Object.values(PROFILES).filter((profile) => Number.isFinite(profile.maxLineLengthPt));
  expect(limited.map(({ name, maxLineLengthPt }) => [name, maxLineLengthPt])).toEqual([
    ['access-board', 432],
  ]);
});

test('only APH counts characters, 39 to 43 in a line', () => {
  const counting = Object.values(PROFILES).filter((profile) => profile.charactersPerLine !== undefined);
  expect(counting.map(({ name, charactersPerLine }) => [name, charactersPerLine])).toEqual([
    ['aph', [39, 43]],
  ]);
});
