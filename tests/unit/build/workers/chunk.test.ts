import { describe, expect, test } from 'vitest';
import { toChunks } from '../../../../src/build/workers/chunk.js';
import { workerCount } from '../../../../src/build/workers/worker-offer.js';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

describe('copies in chunks', () => {
  test.each([
    [0, 2],
    [1, 2],
    [7, 3],
    [40, 1],
    [41, 1],
    [1000, 2],
  ])('%i for %i workers: all are there, in order, in pieces that are small and alike', (count, workers) => {
    const chunks = [...toChunks(numbers(count), workers)];
    expect(chunks.flat()).toEqual(numbers(count));
    const lengths = chunks.map((chunk) => chunk.length);
    expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(40);
    expect(lengths.every((length) => length > 0)).toBe(true);
  });

  test('no worker is left without a chunk where there are copies enough', () => {
    expect([...toChunks(numbers(10), 4)]).toHaveLength(4);
  });
});

describe('how many workers', () => {
  test.each([
    ['few copies are worth one', 23, { jobs: undefined, cores: 8 }, 1],
    ['more copies are worth a worker each dozen', 24, { jobs: undefined, cores: 8 }, 2],
    ['many copies are worth every processor', 10_000, { jobs: undefined, cores: 8 }, 8],
    ['one processor has one', 10_000, { jobs: undefined, cores: 1 }, 1],
    ['what is asked for is done', 10, { jobs: 3, cores: 1 }, 3],
    ['one is beside the thread that hears Ctrl+C', 10_000, { jobs: 1, cores: 8 }, 1],
    ['nobody stands by', 2, { jobs: 5, cores: 8 }, 2],
  ])('%s', (_what, copies, offer, count) => {
    expect(workerCount(copies, offer)).toBe(count);
  });
});
