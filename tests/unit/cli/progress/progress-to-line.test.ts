import { describe, expect, test } from 'vitest';
import { isLineDue } from '../../../../src/cli/build/progress/show-progress.js';
import { progressToLine } from '../../../../src/cli/build/progress/progress-to-bar.js';
import { type Progress, timeLeft } from '../../../../src/cli/build/progress/progress.js';

const HALFWAY: Progress = { total: 10_000, done: 5000, failed: 0, elapsedMs: 20_000, isStopping: false };

test.each([
  [HALFWAY, '5,000 of 10,000 done, 250 a second, 20 s left'],
  [{ ...HALFWAY, failed: 1 }, '5,000 of 10,000 done, 1 failed, 250 a second, 20 s left'],
  [{ ...HALFWAY, isStopping: true }, '5,000 of 10,000 done, 250 a second, stopping'],
  [{ ...HALFWAY, done: 3, elapsedMs: 10_000 }, '3 of 10,000 done, 0.3 a second, 9 h 20 min left'],
  [{ ...HALFWAY, done: 0 }, '0 of 10,000 done'],
])('%j', (progress, text) => {
  expect(progressToLine(progress)).toBe(text);
});

test.each([
  [0.2, '1 s'],
  [10, '10 s'],
  [11, '15 s'],
  [55, '55 s'],
  [56, '1 min'],
  [61, '2 min'],
  [3541, '1 h'],
  [3601, '1 h 10 min'],
  [7150, '2 h'],
])('%d seconds are %s', (seconds, text) => {
  expect(timeLeft(seconds)).toBe(text);
});

describe('a log gets a line', () => {
  const START = { done: 0, elapsedMs: 0 };
  test.each([
    ['not within five seconds', START, { done: 9000, elapsedMs: 4900 }, false],
    ['after a tenth', START, { done: 1000, elapsedMs: 5000 }, true],
    ['not before a tenth', START, { done: 999, elapsedMs: 59_000 }, false],
    ['after a minute, a tenth or not', START, { done: 999, elapsedMs: 60_000 }, true],
    ['not when all is done, since the summary follows', START, { done: 10_000, elapsedMs: 60_000 }, false],
    ['from the last line on', { done: 5000, elapsedMs: 10_000 }, { done: 5500, elapsedMs: 15_000 }, false],
  ])('%s', (_when, last, now, isDue) => {
    expect(isLineDue(last, { ...HALFWAY, ...now })).toBe(isDue);
  });
});
