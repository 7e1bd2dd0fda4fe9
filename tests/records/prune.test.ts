import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BuildEvent } from '../../src/build/index.js';
import { nodeOutput } from '../../src/write/index.js';
import { openWorld } from '../../src/project/index.js';
import { buildHere } from '../support/build-here.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { filesIn, OAK, OAK_TEXT, REST, REST_TEXT } from '../support/refusal.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryProject } from '../support/temporary-project.js';
import { THIS_PROCESS } from '../support/this-process.js';

const WALK = 'content/handouts/walk/en.md';
const NEIGHBOURS = {
  'content/clinics/elm.yaml': OAK_TEXT.replace('Oak', 'Elm'),
  [WALK]: REST_TEXT.replace('Rest at home', 'Walk a little'),
};
const ALL = ['elm', 'oak'].flatMap((clinic) =>
  ['rest', 'walk'].map((handout) => `${clinic}/en/${handout}.large.letter.pdf`),
);

const CSV = 'content/clinics.csv';
const table = (ids: readonly string[]): string =>
  `id,name,phone,emergency,website\n${ids.map((id) => `${id},${id} Clinic,(555) 010-2000,911,https://x.example.org\n`).join('')}`;

async function built(files: Readonly<Record<string, string | null>>): Promise<string> {
  const folder = temporaryProject(files);
  const { exit, err } = await runHandouts(['build'], { folder });
  if (exit !== 0) throw new Error(err);
  return folder;
}

const treeOf = (folder: string): readonly string[] => filesIn(join(folder, 'output'));

/** A project of so many clinics in a table, in which nothing but one small sheet for each is made. */
const many = (count: number): readonly string[] => Array.from({ length: count }, (_, place) => `c${place}`);

describe('a prune keeps', () => {
  test.each([
    ['the sheets of a clinic whose entry is wrong', OAK, 'name: [', 'clinic wrong'],
    ['the sheets of a clinic whose entry is empty', OAK, '', 'clinic wrong'],
    [
      'the sheets of a clinic that names a handout wrongly',
      OAK,
      `${OAK_TEXT}handouts: [rset]\n`,
      'clinic wrong',
    ],
    ['the sheets of a handout that cannot be made', REST, 'broken', 'failed'],
    ['the sheets of a handout whose review ran out', REST, REST_TEXT.replace('2029', '2020'), 'failed'],
    [
      'the sheets of a handout with a slot that is not there',
      REST,
      REST_TEXT.replace('{{clinic.emergency}}', '{{x}}'),
      'failed',
    ],
  ])('%s, and says why', async (_what, file, text, why) => {
    const folder = await built(NEIGHBOURS);
    writeFileSync(join(folder, file), text);
    const { out, err } = await runHandouts(['build', '--prune-all', '--json'], { folder });
    expect(treeOf(folder)).toEqual(ALL);
    expect(out).toContain(`"event":"stale"`);
    expect(out).toContain(`"why":"${why}","removed":false`);
    expect(out).not.toContain('not planned');
    expect(err).toMatch(/[124] older files? kept/u);
  });

  test('the sheets of a row that lost its id, and all others, while nobody knows whose it was', async () => {
    const folder = await built({ [OAK]: null, [CSV]: table(['fig', 'yew']) });
    writeFileSync(join(folder, CSV), table(['fig', '']));
    const { err, exit } = await runHandouts(['build', '--prune'], { folder });
    expect(treeOf(folder)).toEqual(['fig/en/rest.large.letter.pdf', 'yew/en/rest.large.letter.pdf']);
    expect(err).toContain(
      'error: nothing was removed: a part of the project cannot be read, so nobody knows all that it wants\n  hint: mend what',
    );
    expect(exit).toBe(1);
  });

  test('everything where the project asks for nothing', async () => {
    const folder = await built({ [OAK]: `${OAK_TEXT}handouts: [rest]\n` });
    writeFileSync(join(folder, OAK), `${OAK_TEXT}languages: [es]\n`);
    const { err, exit } = await runHandouts(['build', '--prune-all'], { folder });
    expect(treeOf(folder)).toEqual(['oak/en/rest.large.letter.pdf']);
    expect([exit, err]).toEqual([1, expect.stringContaining('the project asks for no sheet at all')]);
  });

  test('the standing sheets of copies at which the press itself fails', async () => {
    const folder = await built(NEIGHBOURS);
    const before = treeOf(folder);
    const events: BuildEvent[] = [];
    const now = new Date('2026-11-22T12:00:00Z');
    const real = nodeOutput(join(folder, 'output'), THIS_PROCESS);
    // A fault of the press: nothing that a person wrote is wrong.
    const output: typeof real = {
      ...real,
      publish: (path, content) =>
        path.startsWith('oak/')
          ? Promise.reject(new TypeError('x is undefined'))
          : real.publish(path, content),
    };
    const world = openWorld(folder, PROJECT_FOLDER, now);
    const changes = { force: true, prune: true, startedAt: now };
    await buildHere({ world, output }, changes, (event) => events.push(event));
    expect(treeOf(folder)).toEqual(before);
    const stale = events.flatMap((event) => (event.kind === 'stale' ? [[event.why, event.isRemoved]] : []));
    expect(stale).toEqual([
      ['failed', false],
      ['failed', false],
    ]);
    const again = await runHandouts(['build'], { folder });
    expect([again.exit, treeOf(folder)]).toEqual([0, before]);
  });
});

describe('a prune that would take too much', () => {
  test('stops, says how much, and goes on when it is told to', async () => {
    const folder = await built({ [OAK]: null, [CSV]: table(many(60)) });
    writeFileSync(join(folder, CSV), table(many(9)));
    const dry = await runHandouts(['build', '--prune', '--dry-run'], { folder });
    expect(dry.out.match(/^stale {6}/gmu)).toHaveLength(51);
    const stopped = await runHandouts(['build', '--prune'], { folder });
    for (const { err } of [dry, stopped])
      expect(err).toContain(
        'error: nothing was removed: 51 of 60 files are not planned any more, and --prune removes 50 at most\n',
      );
    expect([stopped.exit, treeOf(folder).length]).toEqual([1, 60]);
    const enough = await runHandouts(['build', '--prune', '--prune-most', '10%'], { folder });
    expect(enough.err).toContain('--prune removes 6 at most');
    const all = await runHandouts(['build', '--prune-all'], { folder });
    expect([all.exit, treeOf(folder).length]).toEqual([0, 9]);
    expect(all.err).toContain('51');
  });

  test.each([
    ['--prune-most', 'some', '--prune-most is "some", and is written as 200 or 10%'],
    ['--prune-most', '101%', '--prune-most is 101%, and all files are 100%'],
    ['--prune-most', '-1', '--prune-most'],
  ])('%s %s is wrong usage', async (option, value, says) => {
    const { exit, err } = await runHandouts(['build', '--prune', `${option}=${value}`], {
      folder: temporaryProject(),
    });
    expect([exit, err]).toEqual([2, expect.stringContaining(says)]);
  });

  test.each([
    [['--prune-all', '--prune-most', '3'], '--prune-all has no limit, and --prune-most is one'],
    [['--prune', '--note', '-'], '--note makes one copy, and --prune is for all of a folder'],
  ])('%j contradict each other', async (options, says) => {
    const { exit, err } = await runHandouts(['build', ...options], {
      folder: temporaryProject(),
      input: 'x',
    });
    expect([exit, err]).toEqual([2, expect.stringContaining(says)]);
  });
});
