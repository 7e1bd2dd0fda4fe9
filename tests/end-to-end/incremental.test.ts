import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { doneOnce } from '../support/built-once.js';
import { filesIn, OAK, OAK_TEXT, REST, REST_TEXT } from '../support/refusal.js';
import { runHandouts } from '../support/run-handouts.js';
import { sealed } from '../support/sealed.js';
import { temporaryProject } from '../support/temporary-project.js';

const ELM = 'content/clinics/elm.yaml';
const WALK = 'content/handouts/walk/en.md';
const INDEX = 'output/.handouts-index.json';
const MANIFEST = 'output/manifest.json';
const SHEET = 'oak/en/rest.large.letter.pdf';
const NEIGHBOURS = { [ELM]: OAK_TEXT.replace('Oak', 'Elm'), [WALK]: REST_TEXT.replace('Rest at', 'Walk at') };
const ALL = [
  'elm/en/rest.large.letter.pdf',
  'oak/en/rest.large.letter.pdf',
  'elm/en/walk.large.letter.pdf',
  'oak/en/walk.large.letter.pdf',
];

const linesOf = (out: string): readonly string[] => out.split('\n').filter((line) => line !== '');

/** The project, built once. */
async function builtNeighbours(): Promise<string> {
  return doneOnce(NEIGHBOURS, 'built', async (folder) => {
    expect(linesOf((await runHandouts(['build'], { folder })).out)).toEqual(ALL);
  });
}

/** Builds the project twice, with a change between; the files that the second build made. */
async function remade(
  change: (folder: string) => void,
  asked: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const folder = await builtNeighbours();
  change(folder);
  return linesOf((await runHandouts(['build', ...asked], { folder, env })).out);
}

const write = (path: string, text: string) => (folder: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const edit = (path: string, from: RegExp, to: string) => (folder: string) => {
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(folder, path), text.replace(from, to));
};

test('where nothing has changed nothing is made, and that is no failure', async () => {
  const folder = await builtNeighbours();
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

test('where the manifest is gone all are made again', async () => {
  expect(await remade((folder) => rmSync(join(folder, MANIFEST)))).toEqual(ALL);
});

test('a manifest of an older press is kept beside the new one, and all are made again', async () => {
  const folder = await builtNeighbours();
  edit(MANIFEST, /manifest-4/u, 'manifest-2')(folder);
  const older = readFileSync(join(folder, MANIFEST));
  const { exit, out, err } = await runHandouts(['build'], { folder });
  expect([exit, linesOf(out)]).toEqual([0, ALL]);
  expect(err).toContain('is of an older version of this program, and is kept as manifest.set-aside.json');
  expect(readFileSync(join(folder, 'output/manifest.set-aside.json')).equals(older)).toBe(true);
  expect((await runHandouts(['build'], { folder })).err).toBe('nothing to make, 4 unchanged\n');
});

test('a copy with a note is no sheet: it has a name of its own, and the sheet is as fresh as before', async () => {
  const folder = temporaryProject();
  await runHandouts(['build'], { folder });
  const before = ['manifest.json', SHEET].map((name) => readFileSync(join(folder, 'output', name)));
  const { out } = await runHandouts(['build', '--note', '-'], { folder, input: 'Take one.' });
  expect(out).toBe('_for-one-person/oak/en/rest.large.letter.2026-11-22T120000-000Z.pdf\n');
  const after = ['manifest.json', SHEET].map((name) => readFileSync(join(folder, 'output', name)));
  expect(after.every((bytes, place) => bytes.equals(before[place] ?? Buffer.of()))).toBe(true);
  const { err } = await runHandouts(['build', '--prune'], { folder });
  expect(err).toContain('nothing to make, 1 unchanged');
  expect(err).toContain('a copy with a note for one person lies in ');
  expect(existsSync(join(folder, 'output', out.trim()))).toBe(true);
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

const treeOf = (folder: string): readonly string[] => filesIn(join(folder, 'output'));

test('a dry run shows what would be made and why, and writes nothing', async () => {
  const folder = temporaryProject(NEIGHBOURS);
  const first = await runHandouts(['build', '--dry-run', '--why'], { folder });
  expect(first.exit).toBe(0);
  expect(linesOf(first.out)).toEqual(ALL.map((file) => `make       ${file} (new)`));
  expect(existsSync(join(folder, 'output'))).toBe(false);
  await runHandouts(['build'], { folder });
  const before = readFileSync(join(folder, 'output/manifest.json'));
  writeFileSync(join(folder, WALK), REST_TEXT);
  rmSync(join(folder, ELM));
  const second = await runHandouts(['build', '--dry-run', '--why', '--prune'], { folder });
  expect(linesOf(second.out)).toEqual([
    'unchanged  oak/en/rest.large.letter.pdf',
    `make       oak/en/walk.large.letter.pdf (changed: ${WALK})`,
    'stale      elm/en/rest.large.letter.pdf (not planned)',
    'stale      elm/en/walk.large.letter.pdf (not planned)',
  ]);
  expect(treeOf(folder)).toHaveLength(4);
  expect(readFileSync(join(folder, 'output/manifest.json')).equals(before)).toBe(true);
});

test.each([
  ['a clinic', write(OAK, `${OAK_TEXT}# more\n`), `changed: ${OAK}`],
  ['a partial', write('templates/partials/note.hbs', '<!-- -->'), 'changed: templates/partials/note.hbs'],
  ['a new partial', write('templates/partials/novel.hbs', '<p>x</p>'), 'changed: templates/partials/'],
  [
    'the phrases',
    write(
      'content/phrases/en.yaml',
      readFileSync(join(PROJECT_FOLDER, 'content/phrases/en.yaml'), 'utf8') + '\n',
    ),
    'changed: content/phrases/en.yaml',
  ],
  ['the file', (folder: string) => rmSync(join(folder, 'output', ALL[1] ?? '')), 'the file itself is gone'],
  ['the file', write(`output/${ALL[1]}`, ''), 'the file itself changed'],
])('--why names %s', async (_what, change, why) => {
  const folder = temporaryProject({ 'templates/partials/mine.hbs': '<p>mine</p>' });
  await runHandouts(['build'], { folder });
  change(folder);
  const { err } = await runHandouts(['build', '--why'], { folder });
  expect(err).toContain(`${ALL[1]}: ${why}\n`);
});

/** A list of files to take away, as a manifest has it. */
function removing(files: readonly (readonly [string, string])[]): string {
  return `"removing": [\n${files.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`;
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

const ELMS = ALL.filter((file) => file.startsWith('elm'));

test('files that nobody wants any more are told, and stay until they are pruned', async () => {
  const folder = await builtNeighbours();
  rmSync(join(folder, ELM));
  const told = await runHandouts(['build'], { folder });
  expect(told.err).toContain('2 stale files: see --prune');
  expect(treeOf(folder)).toEqual(ALL.toSorted());
  const pruned = await runHandouts(['build', '--prune'], { folder });
  expect(pruned.err).toContain('2 files removed');
  expect(treeOf(folder)).toEqual(ALL.filter((file) => file.startsWith('oak')));
  expect(readdirSync(join(folder, 'output')).toSorted()).toEqual([
    '.handouts-index.json',
    'manifest.json',
    'oak',
  ]);
  const manifest = readFileSync(join(folder, 'output/manifest.json'), 'utf8');
  expect(manifest).not.toContain('elm');
  rmSync(join(folder, 'output'), { recursive: true });
  await runHandouts(['build'], { folder });
  expect(readFileSync(join(folder, 'output/manifest.json'), 'utf8')).toBe(manifest);
});

test('a prune takes no file that no manifest named, and no folder that holds one', async () => {
  const folder = temporaryProject({ ...NEIGHBOURS, 'output/elm/en/mine.pdf': 'mine' });
  await runHandouts(['build'], { folder });
  rmSync(join(folder, ELM));
  await runHandouts(['build', '--prune'], { folder });
  expect(treeOf(folder)).toContain('elm/en/mine.pdf');
});

test.each([
  [['--clinic', 'oak'], 4],
  [['--size', 'xlarge'], 6],
  [['--paper', 'a4'], 6],
  [['--fillable'], 6],
  [['rest'], 4],
  [['--clinic', 'elm'], 4],
])('a prune of %j leaves alone what was not asked for', async (asked, count) => {
  const folder = temporaryProject({ ...NEIGHBOURS, 'content/clinics/ash.yaml': OAK_TEXT });
  await runHandouts(['build', '--clinic', 'oak', '--clinic', 'elm'], { folder });
  await runHandouts(['build', ...asked, '--prune', '--clinic', 'oak'], { folder });
  expect(treeOf(folder).length).toBeGreaterThanOrEqual(count);
  expect(treeOf(folder)).toEqual(expect.arrayContaining(ALL));
});

test('a clinic that is gone is in the scope of a glob that would have named it', async () => {
  const folder = temporaryProject({ ...NEIGHBOURS, 'content/clinics/elm-two.yaml': OAK_TEXT });
  await runHandouts(['build'], { folder });
  rmSync(join(folder, ELM));
  await runHandouts(['build', '--clinic', 'elm*', '--prune'], { folder });
  expect(treeOf(folder).filter((file) => file.startsWith('elm/'))).toEqual([]);
  expect(treeOf(folder)).toHaveLength(4);
});

test('the old file of a copy that cannot be made anew is told, and never pruned', async () => {
  const folder = await builtNeighbours();
  writeFileSync(join(folder, WALK), 'broken');
  const { err, out, exit } = await runHandouts(['build', '--prune', '--json'], { folder });
  expect([exit, err]).toEqual([1, expect.stringContaining('2 older files kept')]);
  expect(out).toContain('"file":"elm/en/walk.large.letter.pdf","why":"failed","removed":false');
  expect(treeOf(folder)).toEqual(ALL.toSorted());
});

test.each([
  ['a template is broken', { 'templates/handout.hbs': '{{#if' }],
  ['there is no handout', { [REST]: null, [WALK]: null }],
])('where %s nothing is pruned, since the project says nothing of what is wanted', async (_why, changes) => {
  const folder = await builtNeighbours();
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) rmSync(join(folder, path));
    else write(path, text)(folder);
  }
  if (existsSync(join(folder, 'content/handouts/rest')) && !existsSync(join(folder, REST))) {
    rmSync(join(folder, 'content/handouts'), { recursive: true });
  }
  expect((await runHandouts(['build', '--prune'], { folder })).exit).toBe(3);
  expect(treeOf(folder)).toEqual(ALL.toSorted());
});

test('a prune that was cut short is finished by the next one, and by no build without --prune', async () => {
  const folder = await builtNeighbours();
  rmSync(join(folder, ELM));
  const path = join(folder, 'output/manifest.json');
  const kept = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !line.includes('"elm/en'))
    .join('\n')
    .replace('"removing": []', removing(ELMS.map((file) => [file, hashOf(join(folder, 'output', file))])));
  writeFileSync(path, sealed(kept));
  const told = await runHandouts(['build'], { folder });
  expect([told.exit, told.err]).toEqual([0, expect.stringContaining('2 stale files: see --prune')]);
  expect(treeOf(folder)).toEqual(ALL.toSorted());
  await runHandouts(['build', '--clinic', 'oak', '--prune'], { folder });
  expect(treeOf(folder)).toEqual(ALL.toSorted());
  const pruned = await runHandouts(['build', '--prune'], { folder });
  expect(pruned.err).toContain('2 files removed');
  expect(treeOf(folder)).toEqual(ALL.filter((file) => file.startsWith('oak')));
  expect(readFileSync(path, 'utf8')).toContain('"removing": []');
});

test('under --prune the files of clinics decide what is wanted, and no index that was sealed anew', async () => {
  const folder = await builtNeighbours();
  const path = join(folder, INDEX);
  const index = JSON.parse(readFileSync(path, 'utf8')) as { kept: { clinics: [string, string, string][] } };
  for (const line of index.kept.clinics)
    line[1] = JSON.stringify({ ...(JSON.parse(line[1]) as object), papers: ['a4'], handouts: ['rest'] });
  const sha256 = createHash('sha256').update(JSON.stringify(index.kept)).digest('hex');
  const forged = `${JSON.stringify({ ...index, sha256 })}\n`;
  writeFileSync(path, forged);
  // Without --prune it is believed, or this would try nothing.
  const believed = await runHandouts(['build', '--dry-run'], { folder });
  expect(believed.out).toContain('.a4.pdf');
  const { exit, err } = await runHandouts(['build', '--prune'], { folder });
  expect([exit, err]).toEqual([0, expect.stringContaining('nothing to make')]);
  expect(treeOf(folder)).toEqual(ALL.toSorted());
});

test('a file that was to be removed and is wanted again is made, and stays', async () => {
  const folder = temporaryProject();
  await runHandouts(['build'], { folder });
  const path = join(folder, 'output/manifest.json');
  const file = 'oak/en/rest.large.letter.pdf';
  const text = readFileSync(path, 'utf8');
  const list = removing([[file, hashOf(join(folder, 'output', file))]]);
  writeFileSync(path, sealed(text.replace('"removing": []', list)));
  await runHandouts(['build'], { folder });
  expect(treeOf(folder)).toEqual([file]);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test.each([
  ['is gone', (folder: string) => rmSync(join(folder, INDEX))],
  ['is no index', write(INDEX, 'x')],
  [
    'is an older one',
    write(INDEX, '{"format":"clinic-handouts-index-1","inputs":{},"files":{},"clinics":{}}'),
  ],
  ['was edited', edit(INDEX, /"sizes\\":\[\\"large/u, String.raw`"sizes\":[\"xlarge`)],
])('where the index %s, a build only takes longer', async (_what, change) => {
  const folder = await builtNeighbours();
  change(folder);
  const { err, exit } = await runHandouts(['build'], { folder });
  expect([exit, err]).toEqual([0, expect.stringContaining('nothing to make, 4 unchanged')]);
});
