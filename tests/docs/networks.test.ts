import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { runHandouts } from '../support/run-handouts.js';
import { OAK_TEXT, REST_TEXT } from '../support/refusal.js';
import { temporaryProject } from '../support/temporary-project.js';
import { fencedBlocks, type FencedBlock } from './fenced-blocks.js';

const DOCUMENT = 'docs/networks.md';
const blocks = fencedBlocks(DOCUMENT);
const [matrix, indexedJob, nightly] = blocks.filter(({ language }) => language === 'yaml');

const NETWORK = {
  'content/clinics/ash.yaml': OAK_TEXT.replace('Oak', 'Ash'),
  'content/clinics/elm.yaml': OAK_TEXT.replace('Oak', 'Elm'),
  'content/handouts/walk/en.md': REST_TEXT.replace('Rest at home', 'Walk a little'),
};

/** The commands of a block, as the shell gives them to the press in one shard of so many. */
function commandsIn(block: FencedBlock | undefined, index: number): readonly (readonly string[])[] {
  return [...(block?.text.matchAll(/(?:npx handouts|node dist\/cli\/main\.js) (?<argv>.+)$/gmu) ?? [])]
    .map((match) => (match.groups?.['argv'] ?? '').replaceAll('"', ''))
    .map((argv) => argv.replaceAll('${{ matrix.shard }}', String(index)))
    .map((argv) => argv.replaceAll('$((JOB_COMPLETION_INDEX + 1))', String(index)))
    .map((argv) => argv.split(' '));
}

/** A pattern of file names, as the shell spells it out. */
function spelledOut(argv: readonly string[], of: number): readonly string[] {
  return argv.flatMap((word) =>
    word.includes('*')
      ? Array.from({ length: of }, (_, place) => word.replace('*', String(place + 1)))
      : [word],
  );
}

test('the examples of other programs can be read by them', () => {
  expect(parse(matrix?.text ?? '')).toMatchObject({ jobs: { build: {}, join: { needs: 'build' } } });
  expect(parse(indexedJob?.text ?? '')).toMatchObject({
    kind: 'Job',
    spec: { completionMode: 'Indexed', completions: 8, parallelism: 8 },
  });
  expect(parse(nightly?.text ?? '')).toMatchObject({ jobs: { verify: {} } });
});

test('the commands of the matrix make every sheet, join the parts and find them right', async () => {
  const folder = temporaryProject(NETWORK);
  const exits: number[] = [];
  for (const index of [1, 2, 3, 4]) {
    const [build = []] = commandsIn(matrix, index);
    exits.push((await runHandouts(build, { folder })).exit);
  }
  const [, merge = [], verify = []] = commandsIn(matrix, 1);
  exits.push((await runHandouts(spelledOut(merge, 4), { folder })).exit);
  const verified = await runHandouts(verify, { folder });
  expect([...exits, verified.exit]).toEqual([0, 0, 0, 0, 0, 0]);
  expect(verified.out).toBe('all 6 sheets right\n');
});

test('the command of the Indexed Job is one that the press knows', async () => {
  const folder = temporaryProject(NETWORK);
  const [argv = []] = commandsIn(indexedJob, 8);
  const { exit } = await runHandouts(
    argv.map((word) => (word === '/sheets' ? join(folder, 'sheets') : word)),
    { folder },
  );
  expect(exit).toBe(0);
  expect(existsSync(join(folder, 'sheets/manifest.8-of-8.json'))).toBe(true);
});
