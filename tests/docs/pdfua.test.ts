import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { STRUCTURE_CHECKS } from '../support/structure/structure-checks.js';

const LEDGER = readFileSync(join(PROJECT_FOLDER, 'docs/pdfua.md'), 'utf8');

/** How many failure conditions each of the 31 checkpoints of the Matterhorn Protocol 1.1 has. */
const CONDITIONS = [
  7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30,
];
const JUDGES = ['veraPDF', 'our test', 'a person', 'nobody'] as const;

interface Row {
  readonly conditions: readonly string[];
  readonly judge: string;
  readonly shownBy: string;
}

const ROWS: readonly Row[] = LEDGER.split('\n')
  .filter((line) => /^\| \d\d-/u.test(line))
  .map((line) => {
    const [, conditions = '', , , judge = '', shownBy = ''] = line.split('|').map((cell) => cell.trim());
    return { conditions: conditions.split(', ').flatMap(expanded), judge, shownBy };
  });

test('every failure condition stands in the ledger, once', () => {
  const all = CONDITIONS.flatMap((count, index) =>
    Array.from({ length: count }, (_, condition) => named(index + 1, condition + 1)),
  );
  expect(ROWS.flatMap(({ conditions }) => conditions).toSorted()).toEqual(all);
});

test('every condition has a judge, and the ledger counts them', () => {
  const counts = JUDGES.map((judge) =>
    ROWS.filter((row) => row.judge === judge).reduce((sum, row) => sum + row.conditions.length, 0),
  );
  const [machine, own, person, none] = counts;
  expect(LEDGER).toContain(
    `Of ${counts.reduce((sum, count) => sum + count, 0)} conditions, ${machine} are judged by veraPDF, ${own} by our tests, ${person} by a person, and for ${none} no test is defined.`,
  );
});

test('every file that the ledger names is there', () => {
  const files = [...LEDGER.matchAll(/`(?<path>(?:src|tests|templates|fonts|docs|\.ci)\/[^`]*)`/gu)];
  const paths = files.map(({ groups }) => groups?.['path'] ?? '');
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(PROJECT_FOLDER, path)))).toEqual([]);
});

test('a condition that our test sees to names a test or a check that is there', () => {
  const checks = new Set(STRUCTURE_CHECKS.map(({ name }) => name));
  for (const { conditions, shownBy } of ROWS.filter(({ judge }) => judge === 'our test')) {
    const words = [...shownBy.matchAll(/`(?<name>[^`]*)`/gu)].map(({ groups }) => groups?.['name'] ?? '');
    const unknown = words.filter((word) => !word.startsWith('tests/') && !checks.has(word));
    expect({ conditions, names: words.length > 0, unknown }).toEqual({
      conditions,
      names: true,
      unknown: [],
    });
  }
});

test('every check of ours stands in the ledger', () => {
  expect(STRUCTURE_CHECKS.map(({ name }) => name).filter((name) => !LEDGER.includes(`\`${name}\``))).toEqual(
    [],
  );
});

function expanded(words: string): readonly string[] {
  const [from = '', to = from] = words.split(' to ');
  const [checkpoint, first] = from.split('-').map(Number);
  const last = Number(to.split('-')[1]);
  return Array.from({ length: last - (first ?? 0) + 1 }, (_, index) =>
    named(checkpoint ?? 0, (first ?? 0) + index),
  );
}

function named(checkpoint: number, condition: number): string {
  return `${String(checkpoint).padStart(2, '0')}-${String(condition).padStart(3, '0')}`;
}
