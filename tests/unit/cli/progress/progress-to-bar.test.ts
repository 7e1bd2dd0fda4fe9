import { expect, test } from 'vitest';
import { progressToBar } from '../../../../src/cli/build/progress/progress-to-bar.js';
import type { Progress } from '../../../../src/cli/build/progress/progress.js';

const HALFWAY: Progress = { total: 10_000, done: 5000, failed: 0, elapsedMs: 20_000, isStopping: false };

test.each([
  [80, HALFWAY, '[================                ]  5,000/10,000  250/s  20 s left'],
  [50, HALFWAY, '[=======        ]  5,000/10,000  250/s  20 s left'],
  [40, HALFWAY, '[======      ]  5,000/10,000  20 s left'],
  [30, HALFWAY, '5,000/10,000  20 s left'],
  [20, HALFWAY, '5,000/10,000'],
  [10, HALFWAY, '50%'],
  [
    80,
    { ...HALFWAY, failed: 3 },
    '[================                ]  5,000/10,000  250/s  20 s left  3 failed',
  ],
  [40, { ...HALFWAY, failed: 3 }, '5,000/10,000  20 s left  3 failed'],
  [20, { ...HALFWAY, failed: 3 }, '50%  3 failed'],
  [20, { ...HALFWAY, failed: 4321 }, '50%  4,321 failed'],
  [60, { ...HALFWAY, isStopping: true }, '[================                ]  5,000/10,000  stopping'],
  [80, { ...HALFWAY, done: 0, elapsedMs: 300 }, '[                                ]  0/10,000'],
  [80, { ...HALFWAY, done: 9999, elapsedMs: 900 }, '[=============================== ]  9,999/10,000'],
  [80, { ...HALFWAY, done: 10_000 }, '[================================]  10,000/10,000  500/s  0 s left'],
])('on %i columns: %j', (columns, progress, text) => {
  expect(progressToBar(progress, columns)).toBe(text);
});

const STATES = [1, 9, 150, 10_000, 50_000].flatMap((total) =>
  [0, 0.001, 0.5, 1].flatMap((part) =>
    [0, 0.3, 1].flatMap((bad) =>
      [10, 1500, 90_000, 30_000_000].map((elapsedMs): Progress => {
        const done = Math.floor(total * part);
        return { total, done, failed: Math.floor(done * bad), elapsedMs, isStopping: elapsedMs === 1500 };
      }),
    ),
  ),
);
const WIDTHS = Array.from({ length: 200 }, (_, index) => index + 1);

test('on no terminal is it wider than the terminal', () => {
  const tooWide = STATES.flatMap((state) =>
    WIDTHS.filter((columns) => progressToBar(state, columns).length >= columns).map((columns) => ({
      state,
      columns,
    })),
  );
  expect(tooWide).toEqual([]);
});

test('from 20 columns on it tells how far it is and every failure', () => {
  const silent = STATES.flatMap((state) =>
    WIDTHS.filter((columns) => columns >= 20)
      .map((columns) => progressToBar(state, columns))
      .filter((text) => !/\d[%/]/u.test(text) || text.includes('failed') !== state.failed > 0),
  );
  expect(silent).toEqual([]);
});
