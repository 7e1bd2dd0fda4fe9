import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHandouts } from '../support/run-handouts.js';
import { filesIn, runIn } from '../support/refusal.js';
import { temporaryProject } from '../support/temporary-project.js';

const PDF = 'oak/en/rest.large.letter.pdf';
const HINT = 'hint: clear the way, or name another folder with --out';

test('an output folder that is not there is made', async () => {
  const { exit, folder } = await runIn({}, ['build', '--out', 'a/b/c']);
  expect(exit).toBe(0);
  expect(filesIn(join(folder, 'a/b/c'))).toEqual([PDF]);
});

test.each([
  ['a file stands where the output folder belongs', 'output', 'a file is in the way of a folder'],
  ['a file stands where the clinic’s folder belongs', 'output/oak', 'a file is in the way of a folder'],
  ['a folder stands where the PDF belongs', `output/${PDF}/x`, 'a folder is in the way'],
])('%s: nothing can be written, and nothing is left', async (_name, path, why) => {
  const { exit, err, folder } = await runIn({ [path]: 'mine' }, ['build']);
  expect(exit).toBe(4);
  expect(err).toContain(`error: cannot write ${join(folder, 'output', PDF)}: ${why}`);
  expect(err).toContain(HINT);
  expect(err).not.toMatch(/^ {4}at /mu);
  expect(filesIn(join(folder, 'output'))).toEqual(path === 'output' ? [] : [path.replace('output/', '')]);
  expect(readFileSync(join(folder, path), 'utf8')).toBe('mine');
});

test('where no folder can be made, as in /proc, the press says so and ends', async (context) => {
  if (!existsSync('/proc/self')) {
    context.skip('there is no /proc here');
    return;
  }
  const { exit, err } = await runIn({}, ['build', '--out', '/proc/handouts']);
  expect(err).toContain(`error: cannot write /proc/handouts/${PDF}: no folder can be made there`);
  expect(err).toContain(HINT);
  expect(exit).toBe(4);
});

test('a folder in place of the manifest is told', async () => {
  const { exit, err, folder } = await runIn({ 'output/manifest.json/x': '' }, ['build']);
  expect(err).toContain(
    `error: cannot write ${join(folder, 'output/manifest.json')}: a folder is in the way`,
  );
  expect(exit).toBe(4);
});

test('a manifest that is none is written anew', async () => {
  const { exit, folder } = await runIn({ 'output/manifest.json': 'hello' }, ['build']);
  expect(exit).toBe(0);
  const manifest = JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8')) as {
    files: object[];
  };
  expect(manifest.files).toMatchObject([{ file: PDF }]);
});

test.each(['"removing": ["../victim.txt"]', '"removing": ["victim.txt"]'])(
  'what a manifest names that is no sheet is not taken away: %s',
  async (removing) => {
    const folder = temporaryProject({ 'victim.txt': 'mine', 'output/victim.txt': 'mine, too' });
    await runHandouts(['build'], { folder });
    const file = join(folder, 'output/manifest.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"removing": []', removing));
    await runHandouts(['build', '--prune', '--force'], { folder });
    expect(readFileSync(join(folder, 'victim.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'output/victim.txt'), 'utf8')).toBe('mine, too');
  },
);

test('a copy that fails leaves the PDF of an earlier run as it was', async () => {
  const folder = temporaryProject();
  await runHandouts(['build'], { folder });
  const before = readFileSync(join(folder, 'output', PDF));
  writeFileSync(join(folder, 'content/handouts/rest/en.md'), 'broken');
  expect((await runHandouts(['build'], { folder })).exit).toBe(1);
  expect(readFileSync(join(folder, 'output', PDF)).equals(before)).toBe(true);
  expect(filesIn(join(folder, 'output'))).toEqual([PDF]);
});
