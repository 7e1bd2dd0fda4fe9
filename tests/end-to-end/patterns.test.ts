import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { describe, expect, test } from 'vitest';
import { datePattern } from '../../src/layout/measure/date-pattern.js';
import { numberPattern } from '../../src/layout/measure/number-pattern.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

/** A pattern of ours, and what to call it in a complaint. */
interface Pattern {
  readonly name: string;
  readonly source: string;
  readonly flags: string;
}

const FOLDERS = ['src/fonts', 'src/layout/measure'];
/** A regular expression between slashes: behind a sign that a division cannot follow. */
const LITERAL =
  /(?<=[=(,:?&|[{;!]\s*)\/(?![/*])(?<source>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/(?<flags>[gimsuy]+)/gu;

const LITERALS: readonly Pattern[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(PROJECT_FOLDER, folder))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(join(PROJECT_FOLDER, folder, name), 'utf8').matchAll(LITERAL)].map(({ groups }) => ({
        name: `${folder}/${name}`,
        source: groups?.['source'] ?? '',
        flags: (groups?.['flags'] ?? '').replace('g', ''),
      })),
    ),
);

const FEW_WORDS = {
  units: ['days', 'a.m.', '日'],
  before: ['約'],
  ranges: ['to'],
  pairs: ['or'],
};
/** Patterns with words in them, with few: more words make them longer, not slower in kind. */
const MADE: readonly Pattern[] = [
  { name: 'numbers', source: numberPattern(FEW_WORDS).source, flags: 'u' },
  { name: 'dates', source: datePattern('en', undefined).source, flags: 'iu' },
];

describe.runIf(isThorough)(`patterns, asked by recheck${LEFT_TO_CI}`, () => {
  test('take a time in proportion to the text, whatever stands in it', async () => {
    const wrong: string[] = [];
    for (const { name, source, flags } of [...LITERALS, ...MADE]) {
      const { status, ...found } = await check(source, flags, { timeout: 20_000 });
      if (status !== 'safe')
        wrong.push(`${name}: /${source}/ is ${status} ${JSON.stringify(found).slice(0, 200)}`);
    }
    expect(LITERALS.length).toBeGreaterThan(80);
    expect(wrong).toEqual([]);
  }, 240_000);
});
