import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OAK, OAK_TEXT, REST_TEXT } from '../support/refusal.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryProject } from '../support/temporary-project.js';

const ELM = 'content/clinics/elm.yaml';
const WALK = 'content/handouts/walk/en.md';
const NEIGHBOURS = { [ELM]: OAK_TEXT.replace('Oak', 'Elm'), [WALK]: REST_TEXT.replace('Rest at', 'Walk at') };
const ALL = [
  'elm/en/rest.large.letter.pdf',
  'oak/en/rest.large.letter.pdf',
  'elm/en/walk.large.letter.pdf',
  'oak/en/walk.large.letter.pdf',
];

const linesOf = (out: string): readonly string[] => out.split('\n').filter((line) => line !== '');

/** Builds the project twice, with a change between; the files that the second build made. */
async function remade(
  change: (folder: string) => void,
  asked: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const folder = temporaryProject(NEIGHBOURS);
  expect(linesOf((await runHandouts(['build'], { folder })).out)).toEqual(ALL);
  change(folder);
  return linesOf((await runHandouts(['build', ...asked], { folder, env })).out);
}

const write = (path: string, text: string) => (folder: string) => {
  writeFileSync(join(folder, path), text);
};

test('where nothing has changed nothing is made, and that is no failure', async () => {
  const folder = temporaryProject(NEIGHBOURS);
  await runHandouts(['build'], { folder });
  const manifest = readFileSync(join(folder, 'output/manifest.json'));
  const { exit, out, err } = await runHandouts(['build'], { folder });
  expect([exit, out]).toEqual([0, '']);
  expect(err).toContain('nothing to make, 4 unchanged');
  expect(readFileSync(join(folder, 'output/manifest.json')).equals(manifest)).toBe(true);
});

test.each([
  ['a clinic', write(OAK, OAK_TEXT.replace('2000', '2001')), ALL.filter((file) => file.startsWith('oak'))],
  ['a handout', write(WALK, REST_TEXT), ALL.filter((file) => file.includes('walk'))],
  ['a clinic, written anew as it was', write(OAK, OAK_TEXT), []],
  ['a comment in a clinic', write(OAK, `${OAK_TEXT}# more\n`), ALL.filter((file) => file.startsWith('oak'))],
])('%s: what was made from it is made again, and nothing else', async (_what, change, files) => {
  expect(await remade(change)).toEqual(files);
});

test('--force makes all again', async () => {
  expect(await remade(() => undefined, ['--force'])).toEqual(ALL);
});

test('another SOURCE_DATE_EPOCH makes all again', async () => {
  expect(await remade(() => undefined, [], { SOURCE_DATE_EPOCH: '1800000000' })).toEqual(ALL);
});

test('another template makes all again, and so does the way back', async () => {
  expect(await remade(() => undefined, ['--template', 'brief'])).toEqual(ALL);
});

test.each([
  ['is gone', (folder: string) => rmSync(join(folder, 'output', ALL[0] ?? ''))],
  ['was changed by a byte', (folder: string) => writeFileSync(join(folder, 'output', ALL[0] ?? ''), '%PDF-')],
])('a file that %s is made again', async (_what, change) => {
  expect(await remade(change)).toEqual([ALL[0]]);
});

test.each([
  ['is gone', (folder: string) => rmSync(join(folder, 'output/manifest.json'))],
  ['is no manifest', write('output/manifest.json', '{"format": "clinic-handouts-manifest-1", "files": []}')],
])('where the manifest %s all are made again', async (_what, change) => {
  expect(await remade(change)).toEqual(ALL);
});

test('a copy with a note is never fresh, and what was noted is printed no more', async () => {
  const folder = temporaryProject();
  const file = join(folder, 'output/oak/en/rest.large.letter.pdf');
  await runHandouts(['build'], { folder });
  const plain = readFileSync(file);
  await runHandouts(['build', '--note', '-'], { folder, input: 'Take one.' });
  expect(readFileSync(file).equals(plain)).toBe(false);
  const { out } = await runHandouts(['build'], { folder });
  expect(linesOf(out)).toEqual(['oak/en/rest.large.letter.pdf']);
  expect(readFileSync(file).equals(plain)).toBe(true);
});

test('a copy whose review has run out meanwhile is not fresh, though no file changed', async () => {
  const folder = temporaryProject();
  await runHandouts(['build'], { folder });
  const later = new Date('2031-01-01T00:00:00Z');
  const refused = await runHandouts(['build'], { folder, now: later });
  expect(refused.err).toContain('the review of "rest" ran out');
  expect(refused.exit).toBe(1);
  const waived = await runHandouts(['build', '--allow-expired', 'rest'], { folder, now: later });
  expect(linesOf(waived.out)).toHaveLength(1);
  const again = await runHandouts(['build', '--allow-expired', 'rest'], { folder, now: later });
  expect(again.err).toContain('1 unchanged');
  const back = await runHandouts(['build'], { folder });
  expect(linesOf(back.out)).toHaveLength(1);
});

test('what failed is tried again, and what was made beside it is not', async () => {
  const folder = temporaryProject({ ...NEIGHBOURS, [WALK]: 'broken' });
  expect((await runHandouts(['build'], { folder })).exit).toBe(1);
  const second = await runHandouts(['build'], { folder });
  expect(second.exit).toBe(1);
  expect(second.err).toContain('nothing made, 2 unchanged, 2 failed');
  writeFileSync(join(folder, WALK), REST_TEXT);
  const third = await runHandouts(['build'], { folder });
  expect(third.exit).toBe(0);
  expect(linesOf(third.out)).toEqual(ALL.filter((file) => file.includes('walk')));
});
