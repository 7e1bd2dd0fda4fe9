import { expect, test } from 'vitest';
import { loaded } from '../../../src/project/loaded.js';
import { LATE, withinTime } from '../../../src/project/within-time.js';
import { memoryWorld } from '../../../src/world/memory-world.js';

const forEver = (): never => {
  for (;;);
};

test('what is done in time gives what it gives, and its mistakes', () => {
  expect(withinTime(1000, () => 'done')).toBe('done');
  expect(() =>
    withinTime(1000, () => {
      throw new Error('a mistake');
    }),
  ).toThrow('a mistake');
});

test.each([
  ['a loop', forEver],
  ['a regular expression', () => /^(?:a+)+$/u.test(`${'a'.repeat(40)}b`)],
])('%s that never ends is ended, and what comes after it is done', (_what, act) => {
  expect(withinTime(50, act)).toBe(LATE);
  expect(withinTime(1000, () => 'done')).toBe('done');
});

test('of two limits the outer one holds', () => {
  expect(withinTime(100, () => withinTime(60_000, forEver))).toBe(LATE);
});

test('a file that takes too long to read is told, and is read no more', () => {
  const world = memoryWorld({ 'content/a.yaml': 'name: A' }, new Date('2026-11-22T12:00:00Z'));
  const { thing, log } = loaded(
    world,
    (tracked) => {
      tracked.read('content/a.yaml', 100);
      return forEver();
    },
    50,
  );
  expect(thing).toBeUndefined();
  expect(log.diagnostics).toMatchObject([
    {
      code: 'took-too-long',
      what: 'reading content/a.yaml takes longer than 0.05 s',
      place: { file: 'content/a.yaml' },
    },
  ]);
});
