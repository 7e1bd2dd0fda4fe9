import { expect, test } from 'vitest';
import { inkFor } from '../../../../src/cli/ink.js';
import type { Summary } from '../../../../src/cli/build/summary/summary.js';
import { summaryToLine } from '../../../../src/cli/build/summary/summary-to-text.js';
import { summaryToTable } from '../../../../src/cli/build/summary/summary-to-table.js';

const PLAIN = inkFor(
  { isTerminal: false, columns: () => 80, write: async () => undefined, lost: () => undefined },
  {},
);

const WHOLE: Summary = {
  things: 'handout',
  made: 10_000,
  pages: 40_123,
  bytes: 312_400_000,
  unchanged: 0,
  wouldMake: 0,
  failed: 0,
  reasons: [],
  notMade: 0,
  leftOutClinics: [],
  misnamed: [],
  stale: 0,
  kept: 0,
  removed: 0,
  warnings: 0,
  wasInterrupted: false,
  elapsedMs: 72_000,
};

test('a build of which all was made has a short table', () => {
  expect(summaryToTable(WHOLE, PLAIN)).toBe(`\
made  10,000  40,123 pages, 312 MB
time  1 min 12 s, 139 a second
`);
});

test('a build of which nothing changed has a shorter one', () => {
  const summary = { ...WHOLE, made: 0, unchanged: 10_000, elapsedMs: 640 };
  expect(summaryToTable(summary, PLAIN)).toBe(`\
unchanged  10,000
time       0.6 s
`);
});

test('whatever can happen has its row, and each reason its count and its first copy', () => {
  const summary: Summary = {
    ...WHOLE,
    made: 950,
    unchanged: 7000,
    removed: 2,
    stale: 12,
    kept: 3,
    failed: 1041,
    reasons: [
      { code: 'review-expired', copies: 1040, example: 'oak/en/rest.large.letter.pdf' },
      { code: 'word-too-wide', copies: 1, example: 'elm/en/walk.large.letter.pdf' },
    ],
    leftOutClinics: ['ash', 'bay', 'cape', 'dale', 'east', 'fern', 'glen'],
    notMade: 9,
    warnings: 33,
    wasInterrupted: true,
  };
  expect(summaryToTable(summary, PLAIN)).toBe(`\
made         950  40,123 pages, 312 MB
unchanged  7,000
removed        2  not planned any more
stale         12  not planned any more: --prune removes them
kept           3  older files: see verify for each
failed     1,041
           1,040  review-expired, first: oak/en/rest.large.letter.pdf
               1  word-too-wide: elm/en/walk.large.letter.pdf
left out       7  clinics: ash, bay, cape, dale, east, and 2 more
not made       9  interrupted; build again to go on
warnings      33
time       1 min 12 s, 28 a second
`);
});

test('of many reasons the most frequent are told', () => {
  const reasons = Array.from({ length: 11 }, (_, index) => ({
    code: `code-${index}`,
    copies: 100 - index,
    example: 'x.pdf',
  }));
  const table = summaryToTable({ ...WHOLE, failed: 1045, reasons }, PLAIN);
  expect(table).toContain('code-7, first: x.pdf\n');
  expect(table).not.toContain('code-8');
  expect(table).toContain('   273  for other reasons: --json has all\n');
});

test.each<readonly [string, Partial<Summary>]>([
  ['2 handouts made, 8 pages', {}],
  ['2 handouts made, 8 pages, 3 unchanged', { unchanged: 3 }],
  ['nothing to make, 3 unchanged', { made: 0, unchanged: 3 }],
  ['nothing made, 3 unchanged, 1 failed', { made: 0, unchanged: 3, failed: 1 }],
  ['nothing made, 1 clinic left out: oak, 2 warnings', { made: 0, leftOutClinics: ['oak'], warnings: 2 }],
  ['2 handouts made, 8 pages, 1 stale file: see --prune', { stale: 1 }],
  ['2 handouts made, 8 pages, 4 files removed', { removed: 4 }],
  ['2 handouts made, 8 pages, interrupted, 5 not made', { wasInterrupted: true, notMade: 5 }],
])('a small build: %s', (text, changes) => {
  expect(summaryToLine({ ...WHOLE, made: 2, pages: 8, ...changes }, PLAIN)).toBe(`${text}\n`);
});
