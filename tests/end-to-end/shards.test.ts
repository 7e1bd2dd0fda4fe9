import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { doneOnce } from '../support/built-once.js';
import { eventsIn } from '../support/events-in.js';
import { filesIn, OAK_TEXT, REST, REST_TEXT, runIn } from '../support/refusal.js';
import { runHandouts } from '../support/run-handouts.js';
import { sealed } from '../support/sealed.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { temporaryProject } from '../support/temporary-project.js';
import { isThorough } from '../support/thorough.js';

const NETWORK = {
  'content/clinics/elm.yaml': OAK_TEXT.replace('Oak', 'Elm'),
  'content/clinics/ash.yaml': OAK_TEXT.replace('Oak', 'Ash'),
  'content/handouts/walk/en.md': REST_TEXT.replace('Rest at home', 'Walk a little'),
};
const MERGED = 'output/manifest.json';

function partOf(index: number, of: number): string {
  return `output/manifest.${index}-of-${of}.json`;
}

/** The network, built in so many shards into one folder. */
async function builtInShards(of: number, argv: readonly string[] = []): Promise<string> {
  return doneOnce(NETWORK, [of, ...argv].join(' '), async (folder) => {
    for (let index = 1; index <= of; index += 1) await buildShard(folder, index, of, argv);
  });
}

async function buildShard(folder: string, index: number, of: number, argv: readonly string[] = []) {
  return runHandouts(['build', '--shard', `${index}/${of}`, ...argv], { folder });
}

async function mergeIn(folder: string, files: readonly string[], more: readonly string[] = []) {
  return runHandouts(['merge-manifests', ...files, ...more], { folder });
}

function change(folder: string, path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  const changed = text.replace(from, to);
  writeFileSync(join(folder, path), path.endsWith('.json') ? sealed(changed) : changed);
}

test.each(isThorough ? [1, 2, 3, 9] : [3])(
  '%i shards make what one build makes, byte for byte, with its manifest',
  async (of) => {
    const whole = temporaryProject(NETWORK);
    await runHandouts(['build'], { folder: whole });
    const folder = await builtInShards(of);
    const parts = Array.from({ length: of }, (_, place) => partOf(place + 1, of));
    const { exit, err, out } = await mergeIn(folder, parts, ['--out', MERGED]);
    expect(err).toBe(`${of} shard${of === 1 ? '' : 's'} joined, 6 sheets\n`);
    expect([exit, out]).toEqual([0, '']);
    for (const file of [
      'manifest.json',
      ...filesIn(join(whole, 'output')).filter((name) => name.endsWith('.pdf')),
    ])
      expect(
        readFileSync(join(folder, 'output', file)).equals(readFileSync(join(whole, 'output', file))),
      ).toBe(true);
    expect(await runHandouts(['verify'], { folder })).toMatchObject({ exit: 0, out: 'all 6 sheets right\n' });
    const again = await runHandouts(['build'], { folder });
    expect(again.err).toBe('nothing to make, 6 unchanged\n');
  },
);

test('each shard has a folder of its own where that is wanted, and the order of manifests is no matter', async () => {
  const folder = temporaryProject(NETWORK);
  await buildShard(folder, 1, 2, ['--out', 'a']);
  await buildShard(folder, 2, 2, ['--out', 'b']);
  const there = await mergeIn(folder, ['a/manifest.1-of-2.json', 'b/manifest.2-of-2.json']);
  const back = await mergeIn(folder, ['b/manifest.2-of-2.json', 'a/manifest.1-of-2.json']);
  expect(JSON.parse(there.out)).toMatchObject({ plan: { copies: 6 }, missing: [] });
  expect(back.out).toBe(there.out);
});

test('a shard makes nothing twice, and leaves the files of other shards alone', async () => {
  const folder = await builtInShards(2);
  const before = filesIn(join(folder, 'output'));
  const { out, exit } = await buildShard(folder, 1, 2, ['--json', '--prune']);
  expect(eventsIn(out)[0]).toMatchObject({ event: 'planned', to_make: 0, shard: '1/2' });
  expect(exit).toBe(0);
  expect(filesIn(join(folder, 'output'))).toEqual(before);
});

test('a shard without any copy is no failure, and no gap', async () => {
  const folder = temporaryProject();
  const exits = [];
  for (const index of [1, 2, 3]) exits.push((await buildShard(folder, index, 3)).exit);
  expect(exits).toEqual([0, 0, 0]);
  const { exit } = await mergeIn(folder, [partOf(1, 3), partOf(2, 3), partOf(3, 3)], ['--out', MERGED]);
  expect(exit).toBe(0);
});

test.each([
  ['0/4', '--shard is 0/4, and the first part is 1/4'],
  ['5/4', '--shard is 5/4, and the last part is 4/4'],
  ['1/0', '--shard is 1/0, and a plan cannot be split into no parts'],
  ['1/9999', '--shard is 1/9999, and a plan is split into 4096 parts at most'],
  ['x', '--shard is "x", and is written as 2/4: the second of four'],
  ['1/2/3', '--shard is "1/2/3", and is written as 2/4: the second of four'],
  ['-1/4', '--shard is "-1/4", and is written as 2/4: the second of four'],
  ['1.5/4', '--shard is "1.5/4", and is written as 2/4: the second of four'],
])('--shard=%s is wrong usage', async (shard, says) => {
  const { exit, err, out } = await runIn({}, ['build', `--shard=${shard}`]);
  expect(err).toBe(`error: ${says}\n  hint: handouts build --help\n`);
  expect([exit, out]).toEqual([2, '']);
});

test.each([
  [['--out', '-'], '--out -'],
  [['--note', '-'], '--note'],
])('--shard and %j do not go together', async (argv, named) => {
  const { exit, err } = await runIn({}, ['build', '--shard', '1/2', ...argv], { input: 'Rest.' });
  expect(err).toContain(`error: --shard splits a plan, and ${named} takes exactly one sheet`);
  expect(exit).toBe(2);
});

describe('a gap', () => {
  test('a shard that is missing', async () => {
    const folder = await builtInShards(4);
    const { exit, err, out } = await mergeIn(folder, [partOf(1, 4), partOf(2, 4), partOf(4, 4)]);
    expect(err).toBe(
      'error: the shard 3/4 is missing\n  hint: build it and name its manifest: handouts build --shard 3/4\n\n',
    );
    expect([exit, out]).toEqual([5, '']);
  });

  test('several shards that are missing', async () => {
    const folder = await builtInShards(4);
    const { err } = await mergeIn(folder, [partOf(4, 4)]);
    expect(err).toContain('error: 3 shards are missing: 1/4, 2/4, 3/4\n');
  });

  test('a planned copy that failed', async () => {
    const folder = temporaryProject({
      ...NETWORK,
      [REST]: REST_TEXT.replace('{{clinic.emergency}}', '{{x}}'),
    });
    for (const index of [1, 2]) await buildShard(folder, index, 2);
    const { exit, err, out } = await mergeIn(folder, [partOf(1, 2), partOf(2, 2)], ['--out', MERGED]);
    const missing = ['ash', 'elm', 'oak'].map((clinic) => `${clinic}/en/rest.large.letter.pdf`);
    expect(err).toContain('error: 3 planned copies are missing: ');
    expect(missing.filter((file) => !err.includes(file))).toEqual([]);
    expect([exit, out]).toEqual([5, '']);
    expect(filesIn(join(folder, 'output')).some((file) => file === 'manifest.json')).toBe(false);
  });

  test('a line that somebody took out of a manifest', async () => {
    const folder = await builtInShards(1);
    change(folder, partOf(1, 1), /^.*"file":"ash.*rest.*\n/mu, '');
    const { exit, err } = await mergeIn(folder, [partOf(1, 1)]);
    expect(err).toContain('error: the manifests name 5 files, and the plan has 6 copies\n');
    expect(exit).toBe(5);
  });
});

describe('an overlap', () => {
  test('the same shard twice', async () => {
    const folder = await builtInShards(2);
    copyFileSync(join(folder, partOf(1, 2)), join(folder, 'copy.json'));
    const { exit, err } = await mergeIn(folder, [partOf(1, 2), partOf(2, 2), 'copy.json']);
    expect(err).toBe(`error: the shard 1/2 is there twice: ${partOf(1, 2)} and copy.json\n\n`);
    expect(exit).toBe(5);
  });

  test('the same file with different bytes', async () => {
    const folder = await builtInShards(2);
    const [one, two] = [partOf(1, 2), partOf(2, 2)];
    const { file } = manifestIn(folder, one).files[0] ?? { file: '' };
    const line = readFileSync(join(folder, one), 'utf8')
      .split('\n')
      .find((text) => text.includes(`"file":"${file}"`));
    const other = (line ?? '')
      .replace(/"sha256":"\w+"/u, `"sha256":"${'0'.repeat(64)}"`)
      .replace(/"inputs":\[.*\]/u, '"inputs":[0]');
    const lines = readFileSync(join(folder, two), 'utf8').split('\n');
    const from = lines.indexOf('  "files": [') + 1;
    const to = lines.indexOf('  ],', from);
    const files = [...lines.slice(from, to), other].map((text) => text.replace(/,$/u, '')).toSorted();
    const changed = [...lines.slice(0, from), files.join(',\n'), ...lines.slice(to)].join('\n');
    writeFileSync(join(folder, two), sealed(changed));
    const { exit, err } = await mergeIn(folder, [one, two]);
    expect(err).toContain('error: a file is there twice with different bytes: ');
    expect(err).toContain(`${file} (${one}, ${two})`);
    expect(exit).toBe(5);
  });

  test('a shard that is not as it was written', async () => {
    const folder = await builtInShards(2);
    const path = join(folder, partOf(2, 2));
    writeFileSync(path, readFileSync(path, 'utf8').replace('"fillable":false', '"fillable":true '));
    const { exit, err } = await mergeIn(folder, [partOf(1, 2), partOf(2, 2)]);
    expect(err).toContain(
      `error: ${partOf(2, 2)} (it is not as it was written: its seal is of other lines) is no`,
    );
    expect(exit).toBe(2);
  });
});

describe('manifests that do not belong together', () => {
  test('of different plans', async () => {
    const folder = temporaryProject(NETWORK);
    await buildShard(folder, 1, 2);
    await buildShard(folder, 2, 2, ['--size', 'xlarge']);
    const { exit, err } = await mergeIn(folder, [partOf(1, 2), partOf(2, 2)]);
    expect(err).toContain(
      `error: ${partOf(1, 2)} and ${partOf(2, 2)} are of different plans\n  hint: build every`,
    );
    expect(exit).toBe(5);
  });

  test('of different programs', async () => {
    const folder = await builtInShards(2);
    change(folder, partOf(2, 2), /"program": "\w+"/u, '"program": "another"');
    const { err } = await mergeIn(folder, [partOf(1, 2), partOf(2, 2)]);
    expect(err).toContain(`${partOf(1, 2)} and ${partOf(2, 2)} are of different programs\n`);
  });

  test('of different splits', async () => {
    const folder = await builtInShards(2);
    await buildShard(folder, 3, 3);
    const { err } = await mergeIn(folder, [partOf(1, 2), partOf(3, 3)]);
    expect(err).toContain(
      `error: the plan was split in different ways: ${partOf(1, 2)} is 1/2, ${partOf(3, 3)} is 3/3\n`,
    );
  });

  test('of content that changed between two shards', async () => {
    const folder = temporaryProject(NETWORK);
    await buildShard(folder, 1, 2);
    change(folder, REST, 'Lie down', 'Do lie down');
    await buildShard(folder, 2, 2);
    const { exit, err } = await mergeIn(folder, [partOf(1, 2), partOf(2, 2)]);
    expect(err).toContain(`error: ${REST} changed between ${partOf(1, 2)} and ${partOf(2, 2)}\n`);
    expect(exit).toBe(5);
  });

  test('of a whole build', async () => {
    const folder = await builtInShards(1);
    await runHandouts(['build'], { folder });
    const { err, exit } = await mergeIn(folder, [MERGED, partOf(1, 1)]);
    expect(err).toContain(`error: ${MERGED} is of a whole build, and of no shard\n  hint: leave it out\n`);
    expect(exit).toBe(5);
  });

  test('with a file that is not planned any more', async () => {
    const folder = await builtInShards(2);
    rmSync(join(folder, 'content/clinics/ash.yaml'));
    for (const index of [1, 2]) await buildShard(folder, index, 2);
    const refused = await mergeIn(folder, [partOf(1, 2), partOf(2, 2)]);
    expect(refused.err).toContain('error: the manifests name 6 files, and the plan has 4 copies\n');
    expect(refused.err).toContain('--prune');
    for (const index of [1, 2]) await buildShard(folder, index, 2, ['--prune']);
    expect((await mergeIn(folder, [partOf(1, 2), partOf(2, 2)])).exit).toBe(0);
  });
});

test.each([
  ['a text', 'hello\n', 'x.json (it does not begin as a manifest does) is no manifest of this program'],
  ['other JSON', '{"files": []}\n', 'x.json (it does not begin as a manifest does) is no manifest'],
  ['an empty file', '', 'x.json (its end is missing) is no manifest of this program'],
])('%s is no manifest', async (_what, text, says) => {
  const { exit, err } = await mergeIn(folderWith('x.json', text), ['x.json']);
  expect(err).toMatch(/^error: .*\n {2}hint: .*\n$/u);
  expect(err).toContain(says);
  expect(exit).toBe(2);
});

test('a file that is not there, a folder, and nothing at all are wrong usage', async () => {
  const folder = folderWith('folder/x.json', '');
  expect((await mergeIn(folder, ['none.json'])).err).toContain(
    'error: none.json cannot be read: there is no such file\n',
  );
  expect((await mergeIn(folder, ['folder'])).err).toContain(
    'error: folder cannot be read: it is not a file\n',
  );
  expect(await mergeIn(folder, [])).toMatchObject({ exit: 2, out: '' });
});

test('a joined manifest that cannot be written is told', async () => {
  const folder = await builtInShards(1);
  mkdirSync(join(folder, MERGED, 'in-the-way'), { recursive: true });
  const { exit, err } = await mergeIn(folder, [partOf(1, 1)], ['--out', MERGED]);
  expect(err).toContain('a folder is in the way');
  expect(exit).toBe(4);
});

function manifestIn(folder: string, path: string) {
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as {
    readonly files: readonly { file: string }[];
  };
}

function folderWith(path: string, text: string): string {
  const folder = temporaryFolder();
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return folder;
}
