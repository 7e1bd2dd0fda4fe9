import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHandouts } from '../support/run-handouts.js';
import { filesIn, OAK_TEXT, REST_TEXT, runIn } from '../support/refusal.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { SMALL_PROJECT, temporaryProject } from '../support/temporary-project.js';

const PDF = 'oak/en/rest.large.letter.pdf';
const HINT = 'hint: clear the way, or name another folder with --out';

test('an output folder that is not there is made', async () => {
  const { exit, folder } = await runIn({}, ['build', '--out', 'a/b/c']);
  expect(exit).toBe(0);
  expect(filesIn(join(folder, 'a/b/c'))).toEqual([PDF]);
});

test('a file stands where the output folder belongs: nothing can be written', async () => {
  const { exit, err, folder } = await runIn({ output: 'mine' }, ['build']);
  expect(exit).toBe(4);
  expect(err).toContain(
    `error: cannot write ${join(folder, 'output', PDF)}: a file is in the way of a folder`,
  );
  expect(err).toContain(HINT);
  expect(err).not.toMatch(/^ {4}at /mu);
  expect(readFileSync(join(folder, 'output'), 'utf8')).toBe('mine');
});

/** Beside what stands in the way of the one clinic lie the sheets of the other. */
const TWO_CLINICS = {
  'content/clinics/elm.yaml': OAK_TEXT.replace('Oak', 'Elm'),
  'content/handouts/walk/en.md': REST_TEXT.replace('Rest at home', 'Walk a little'),
};
const OF_ELM = ['elm/en/rest.large.letter.pdf', 'elm/en/walk.large.letter.pdf'];
const WALK = 'oak/en/walk.large.letter.pdf';

test.each([
  ['a file, in place of a clinic’s folder', 'oak', 'oak', 'a file is in the way of a folder', OF_ELM],
  ['a file, in place of a language’s', 'oak/en', 'oak/en', 'a file is in the way of a folder', OF_ELM],
  ['a folder, in place of a sheet', `${PDF}/x`, PDF, 'a folder is in the way', [...OF_ELM, WALK]],
])('what stands in the way of one clinic or sheet stops no other: %s', async (_name, path, at, why, made) => {
  const { exit, err, out, folder } = await runIn({ ...TWO_CLINICS, [`output/${path}`]: 'mine' }, ['build']);
  expect(err.split('error: ')).toHaveLength(2);
  expect(err).toContain(`error: cannot write ${join(folder, 'output', at)}: ${why}`);
  expect(err).toContain('hint: move it away, and build again');
  expect(err).not.toMatch(/^ {4}at /mu);
  expect([out.split('\n').filter(Boolean).toSorted(), exit]).toEqual([made, 4]);
  expect(readFileSync(join(folder, 'output', path), 'utf8')).toBe('mine');
  rmSync(join(folder, 'output', at), { recursive: true });
  expect((await runHandouts(['build'], { folder })).exit).toBe(0);
  expect((await runHandouts(['verify'], { folder })).exit).toBe(0);
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
  expect(err).toContain(`error: cannot read ${join(folder, 'output/manifest.json')}: it is not a file`);
  expect(exit).toBe(4);
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

test.each([
  ['/', 'is the root of the disk'],
  ['.', 'is the project itself, or holds it'],
  ['..', 'is the project itself, or holds it'],
  ['content/../', 'is the project itself, or holds it'],
  ['content', 'lies in content/ of the project, which holds other files'],
  ['content/handouts/rest', 'lies in content/ of the project, which holds other files'],
  ['templates', 'lies in templates/ of the project, which holds other files'],
  ['fonts/x', 'lies in fonts/ of the project, which holds other files'],
  ['node_modules', 'lies in node_modules/ of the project, which holds other files'],
  ['.git', 'lies in .git/ of the project, which holds other files'],
])('--out %s is refused, since more than sheets lie there', async (out, why) => {
  const { exit, err, folder } = await runIn({}, ['build', '--out', out]);
  expect(err).toContain(`error: the output folder ${out} ${why}`);
  expect(err).toContain('hint: name a folder that is for the sheets alone');
  expect([exit, filesIn(folder)]).toEqual([2, Object.keys(SMALL_PROJECT).toSorted()]);
});

test('a home folder is no output folder', async () => {
  const home = temporaryFolder();
  const { exit, err } = await runIn({}, ['build', '--out', home], { env: { HOME: home } });
  expect(err).toContain(`the output folder ${home} is your home folder`);
  expect([exit, filesIn(home)]).toEqual([2, []]);
});

test('a link that leads back to what a project is made of is seen through', async () => {
  const folder = temporaryProject();
  symlinkSync(join(folder, 'content'), join(folder, 'sheets'));
  const { exit, err } = await runHandouts(['build', '--out', 'sheets/new'], { folder });
  expect(err).toContain('the output folder sheets/new lies in content/ of the project');
  expect(exit).toBe(2);
});

test('an output/ that is a link to outside is not followed, unless somebody names where it leads', async () => {
  const folder = temporaryProject();
  const outside = temporaryFolder();
  symlinkSync(outside, join(folder, 'output'));
  const { exit, err } = await runHandouts(['build'], { folder });
  expect(err).toContain('is a link that leads outside the project folder');
  expect(err).toContain(`or name where the sheets go: --out ${outside}`);
  expect([exit, filesIn(outside)]).toEqual([2, []]);
  expect((await runHandouts(['build', '--out', 'output'], { folder })).exit).toBe(0);
  expect(filesIn(outside)).toEqual([PDF]);
});

test.each(['oak', 'oak/en'])(
  'nothing is written through a link below the output folder: %s',
  async (link) => {
    const folder = temporaryProject({ ...TWO_CLINICS, 'output/x/keep': '' });
    const outside = temporaryFolder();
    if (link !== 'oak') mkdirSync(join(folder, 'output/oak'));
    symlinkSync(outside, join(folder, 'output', link));
    const { exit, err, out } = await runHandouts(['build'], { folder });
    expect(err).toContain(
      `cannot write ${join(folder, 'output', link)}: it is a link, and nothing is written through links`,
    );
    expect([exit, filesIn(outside)]).toEqual([4, []]);
    expect(out.split('\n').filter(Boolean)).toEqual(OF_ELM);
  },
);

test('a link in place of a sheet is replaced, and what it leads to is left alone', async () => {
  const folder = temporaryProject({ 'output/oak/en/x': '', 'mine.pdf': 'mine' });
  symlinkSync(join(folder, 'mine.pdf'), join(folder, 'output', PDF));
  expect((await runHandouts(['build'], { folder })).exit).toBe(0);
  expect(lstatSync(join(folder, 'output', PDF)).isFile()).toBe(true);
  expect(readFileSync(join(folder, 'mine.pdf'), 'utf8')).toBe('mine');
});

test.each(['manifest.json', PDF, '.handouts-index.json'])(
  'a pipe in place of %s holds nothing up',
  async (name) => {
    const folder = temporaryProject({ 'output/oak/en/x': '' });
    execFileSync('mkfifo', [join(folder, 'output', name)]);
    const { err } = await runHandouts(['build'], { folder });
    expect(err).not.toMatch(/^ {4}at /mu);
  },
);

test('verify and doctor look no more than build behind an output/ that is a link to outside', async () => {
  const folder = temporaryProject();
  const outside = temporaryFolder();
  expect((await runHandouts(['build', '--out', outside], { folder })).exit).toBe(0);
  symlinkSync(outside, join(folder, 'output'));
  const verified = await runHandouts(['verify'], { folder });
  expect([verified.exit, verified.out]).toEqual([2, '']);
  expect(verified.err).toContain(`or name the folder that is meant: handouts verify ${outside}`);
  expect((await runHandouts(['verify', outside], { folder })).exit).toBe(0);
  writeFileSync(join(outside, 'oak/en/holiday.pdf'), 'x');
  const looked = await runHandouts(['doctor'], { folder });
  expect(looked.out).toContain('output is a link that leads to where no sheets may be');
  expect([looked.exit, looked.out]).toEqual([3, expect.not.stringContaining('holiday.pdf')]);
});

test('nobody counts what lies behind a link in place of the folder of copies for one person', async () => {
  const folder = temporaryProject();
  const outside = temporaryFolder();
  mkdirSync(join(outside, 'deep'));
  writeFileSync(join(outside, 'deep/letter.pdf'), 'x');
  mkdirSync(join(folder, 'output'));
  symlinkSync(outside, join(folder, 'output/_for-one-person'));
  const { exit, err } = await runHandouts(['build'], { folder });
  expect([exit, err]).toEqual([0, expect.stringContaining('_for-one-person is a link or a file')]);
  expect(err).not.toContain('for one person lie');
  const looked = await runHandouts(['doctor'], { folder });
  expect(looked.out).toContain('output/_for-one-person is a link or a file, and nobody looks behind it');
  expect(looked.out).not.toContain('letter.pdf');
});
