import { expect, test } from 'vitest';
import { isInShard } from '../../../src/plan/shard.js';

const PATHS = Array.from({ length: 2000 }, (_, index) => `clinic-${index % 100}/en/handout-${index}.pdf`);

test.each([1, 2, 3, 7, 64])('of %i shards exactly one makes each copy, and none makes much more', (of) => {
  const shards = Array.from({ length: of }, (_, place) => ({ index: place + 1, of }));
  const counts = shards.map((shard) => PATHS.filter((path) => isInShard(path, shard)).length);
  expect(counts.reduce((sum, count) => sum + count)).toBe(PATHS.length);
  expect(PATHS.filter((path) => shards.filter((shard) => isInShard(path, shard)).length !== 1)).toEqual([]);
  const even = PATHS.length / of;
  expect(counts.filter((count) => Math.abs(count - even) > 5 * Math.sqrt(even))).toEqual([]);
});

test('a copy stays in its shard: these are promised to those who split a plan yesterday', () => {
  expect(
    ['oak/en/rest.large.letter.pdf', 'elm/en/rest.large.letter.pdf', 'oak/es/walk.xlarge.a4.pdf'].map(
      (path) => [1, 2, 3, 4].filter((index) => isInShard(path, { index, of: 4 })),
    ),
  ).toEqual([[3], [2], [4]]);
});
