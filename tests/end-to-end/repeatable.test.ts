import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { filesIn } from '../support/refusal.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const PROGRAM = join(PROJECT_FOLDER, 'dist/cli/main.js');
const HANDOUTS = ['blood-pressure-log', 'fever-in-children', 'stitches-care'];

/** How a build differs from the first. */
interface Circumstances {
  readonly project?: string;
  readonly asked?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What was built into the same folder before. */
  readonly before?: readonly (readonly string[])[];
}

/** The hash of each copy, and of the manifest, as the built program makes them in a process of its own. */
function hashesOf({ project = PROJECT_FOLDER, asked = HANDOUTS, env = {}, before = [] }: Circumstances) {
  const out = temporaryFolder();
  for (const argv of [...before, asked]) {
    const { status, stderr } = spawnSync(
      process.execPath,
      [PROGRAM, 'build', ...argv, '--prune', '--project', project, '--out', out],
      { cwd: out, env: { PATH: process.env['PATH'] ?? '', ...env }, encoding: 'utf8' },
    );
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  }
  return Object.fromEntries(
    [...filesIn(out), 'manifest.json'].map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex'),
    ]),
  );
}

/** The sample content in another folder, its files made in the opposite order. */
function turnedCopy(): string {
  const folder = temporaryFolder();
  const content = join(PROJECT_FOLDER, 'content');
  for (const path of filesIn(content).toReversed()) {
    mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
    copyFileSync(join(content, path), join(folder, 'content', path));
  }
  return folder;
}

describe('each copy has one hash', () => {
  let first: Readonly<Record<string, string>> = {};

  test('with one worker, to begin with', () => {
    if (!existsSync(PROGRAM)) throw new Error('the program is not built: run npm run build first');
    first = hashesOf({ asked: [...HANDOUTS, '--jobs', '1'] });
    expect(Object.keys(first)).toHaveLength(10);
  });

  test.each<[string, () => Circumstances]>([
    ['two workers', () => ({ asked: [...HANDOUTS, '--jobs', '2'] })],
    ['three workers', () => ({ asked: [...HANDOUTS, '--jobs', '3'] })],
    [
      'another language and place of the machine',
      () => ({ env: { LANG: 'ar_EG.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' } }),
    ],
    ['no language at all', () => ({ env: { LANG: 'C', LC_ALL: 'C', TZ: 'Pacific/Honolulu' } })],
    ['another folder, whose files came in another order', () => ({ project: turnedCopy() })],
    ['another order of asking', () => ({ asked: HANDOUTS.toReversed() })],
    ['a second time', () => ({ before: [HANDOUTS], asked: [...HANDOUTS, '--force'] })],
    [
      'whatever was built before',
      () => ({
        before: [
          ['type-2-diabetes', '--size', 'xxlarge', '--fillable'],
          [...HANDOUTS, '--template', 'brief'],
        ],
      }),
    ],
    ['a copy at a time', () => ({ before: HANDOUTS.map((id) => [id]) })],
  ])('with %s', (_how, circumstances) => {
    const hashes = hashesOf(circumstances());
    // A folder that other things were built into has them, too, and names them.
    const isAlone = Object.keys(hashes).length === Object.keys(first).length;
    const wanted = Object.entries(first).filter(([file]) => isAlone || file !== 'manifest.json');
    expect(wanted.filter(([file, hash]) => hashes[file] !== hash)).toEqual([]);
  });
});
