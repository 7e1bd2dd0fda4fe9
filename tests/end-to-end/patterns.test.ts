import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { describe, expect, test } from 'vitest';
import { countedPatterns } from '../../src/wholes/counted-patterns.js';
import { datePattern } from '../../src/wholes/date-pattern.js';
import { numberPattern } from '../../src/wholes/number-pattern.js';
import { LATE, withinTime } from '../../src/project/within-time.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

/** A pattern of ours, and what to call it in a complaint. */
interface Pattern {
  readonly name: string;
  readonly source: string;
  readonly flags: string;
}

/** A regular expression between slashes: behind a sign that a division cannot follow. */
const LITERAL =
  /(?<=[=(,:?&|[{;!]\s*)\/(?![/*])(?<source>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/(?<flags>[gimsuy]+)/gu;

const LITERALS: readonly Pattern[] = readdirSync(join(PROJECT_FOLDER, 'src'), { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) =>
    [...readFileSync(join(PROJECT_FOLDER, 'src', name), 'utf8').matchAll(LITERAL)].map(({ groups }) => ({
      name,
      source: groups?.['source'] ?? '',
      flags: (groups?.['flags'] ?? '').replace('g', ''),
    })),
  );

/** Slow on long texts, and never given one; each with the reason. */
const ON_SHORT_TEXTS: Readonly<Record<string, string>> = {
  'cli/to-text.ts': 'a number of ours',
  'cli/usage-error-of.ts': 'what was typed on one line',
  'cli/build/progress/show-progress.ts': 'a line of ours',
  'model/markdown-context.ts': 'a few hundred characters before a place',
  'model/font-list.ts': 'a path of at most 2,000 characters',
  'world/package-world.ts': 'a path of at most 2,000 characters',
  'plan/sheet-path.ts': 'a path that was typed or stands on a disk',
  'proof/account/side-values.ts': 'an address of at most 2,000 characters',
};

const FEW_WORDS = {
  units: ['days', 'a.m.', '日'],
  before: ['約'],
  ranges: ['to'],
  pairs: ['or'],
  hours: ['h', '時'],
  named: ['room', '第'],
  words: ['half a', '半', '三'],
};
const COUNTED = countedPatterns(FEW_WORDS);
/** Patterns with words in them, with few: more words make them longer, not slower in kind. */
const MADE: readonly Pattern[] = [
  { name: 'numbers', source: numberPattern(FEW_WORDS).source, flags: 'u' },
  { name: 'dates', source: datePattern('en', undefined).source, flags: 'iu' },
  ...[COUNTED.things, COUNTED.names, COUNTED.spelt].map(({ source }) => ({
    name: 'counted',
    source,
    flags: 'iu',
  })),
];

test('each file whose patterns are left out is there, and has some', () => {
  const names = new Set(LITERALS.map(({ name }) => name));
  expect(Object.keys(ON_SHORT_TEXTS).filter((name) => !names.has(name))).toEqual([]);
});

describe.runIf(isThorough)(`patterns, asked by recheck${LEFT_TO_CI}`, () => {
  test('take a time in proportion to the text, whatever stands in it', async () => {
    const slow: string[] = [];
    for (const { name, source, flags } of [...LITERALS, ...MADE]) {
      if (name in ON_SHORT_TEXTS) continue;
      const found = await check(source, flags, { timeout: 10_000 });
      // What is called slow is tried: of what looks behind itself the judge knows only a part.
      if (found.status === 'vulnerable' && isSlow(new RegExp(source, flags), found.attack.string))
        slow.push(`${name}: /${source}/ ${found.complexity.summary} ${found.attack.pattern.slice(0, 80)}`);
    }
    expect(LITERALS.length).toBeGreaterThan(400);
    expect(slow).toEqual([]);
  }, 3_600_000);
});

/** A text of 100,000 characters takes a millisecond where each is looked at once, and seconds where it takes their square. */
function isSlow(pattern: RegExp, attack: string): boolean {
  const before = process.cpuUsage();
  const result = withinTime(5000, () => pattern.test(attack));
  return result === LATE || process.cpuUsage(before).user > 300_000;
}
