import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { filesIn } from '../support/refusal.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { plainPdf } from '../support/pdf/plain-pdf.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

const PROGRAM = join(PROJECT_FOLDER, 'dist/cli/main.js');
/** Handouts that are made in every circumstance, and how many copies they are; the first two have pictures and tables. */
const HANDOUTS = isThorough
  ? ['blood-pressure-log', 'fever-in-children', 'stitches-care']
  : ['stitches-care', '--clinic', 'riverside'];
const COPIES = isThorough ? 11 : 1;
/** What "all" is: every sample, or one. */
const ALL = isThorough ? [] : HANDOUTS;

/** How a build differs from one of everything. */
interface Circumstances {
  readonly project?: string;
  readonly asked?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What was built into the same folder before. */
  readonly before?: readonly (readonly string[])[];
}

type Files = Readonly<Record<string, Buffer>>;

/** Each copy, and the manifest, as the built program makes them in a process of its own. */
function filesOf({ project = PROJECT_FOLDER, asked = [], env = {}, before = [] }: Circumstances): Files {
  const out = temporaryFolder();
  for (const argv of [...before, asked]) {
    const { status, stderr } = spawnSync(
      process.execPath,
      [PROGRAM, 'build', ...argv, '--prune', '--project', project, '--out', out],
      { cwd: out, env: { PATH: process.env['PATH'] ?? '', ...env }, encoding: 'utf8' },
    );
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    expect(stderr).not.toMatch(/ error: /u);
  }
  return Object.fromEntries(
    [...filesIn(out), 'manifest.json'].map((file) => [file, readFileSync(join(out, file))]),
  );
}

function hashesOf(files: Files): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')]),
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

beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error('the program is not built: run npm run build first');
});

describe('each copy has one hash', () => {
  /** Every sample as its clinic wants it, and some of them with one worker. */
  let all: Readonly<Record<string, string>> = {};
  let some: Readonly<Record<string, string>> = {};

  test('in two processes, in any time zone and language', () => {
    all = hashesOf(filesOf({ asked: ALL, env: { TZ: 'Pacific/Honolulu', LC_ALL: 'C', LANG: 'C' } }));
    const there = filesOf({
      asked: ALL,
      env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'ar_EG.UTF-8', LANGUAGE: 'tr' },
    });
    expect(Object.keys(all).length).toBeGreaterThan(COPIES);
    expect(hashesOf(there)).toEqual(all);
  });

  test.runIf(isThorough)(`among all and among some, with one worker${LEFT_TO_CI}`, () => {
    some = hashesOf(filesOf({ asked: [...HANDOUTS, '--jobs', '1'] }));
    const copies = Object.entries(some).filter(([file]) => file !== 'manifest.json');
    expect(copies).toHaveLength(COPIES);
    expect(copies.filter(([file, hash]) => all[file] !== hash)).toEqual([]);
  });

  const TWO: [string, () => Circumstances] = ['two workers', () => ({ asked: [...HANDOUTS, '--jobs', '2'] })];
  const MORE: [string, () => Circumstances][] = [
    ['three workers', () => ({ asked: [...HANDOUTS, '--jobs', '3'] })],
    ['another folder, whose files came in another order', () => ({ project: turnedCopy(), asked: HANDOUTS })],
    ['another order of asking', () => ({ asked: HANDOUTS.toReversed() })],
    ['a second time', () => ({ before: [HANDOUTS], asked: [...HANDOUTS, '--force'] })],
    [
      'whatever was built before',
      () => ({
        before: [
          ['type-2-diabetes', '--size', 'xxlarge', '--fillable'],
          [...HANDOUTS, '--template', 'brief'],
        ],
        asked: HANDOUTS,
      }),
    ],
    ['a copy at a time', () => ({ before: HANDOUTS.map((id) => [id]), asked: HANDOUTS })],
  ];
  test.runIf(isThorough).each([TWO, ...MORE])(`with %s${LEFT_TO_CI}`, (_how, circumstances) => {
    const hashes = hashesOf(filesOf(circumstances()));
    // A folder that other things were built into has them, too, and names them.
    const isAlone = Object.keys(hashes).length === Object.keys(some).length;
    const wanted = Object.entries(some).filter(([file]) => isAlone || file !== 'manifest.json');
    expect(wanted.filter(([file, hash]) => hashes[file] !== hash)).toEqual([]);
  });
});

test('SOURCE_DATE_EPOCH is the date in the file, and the only thing that it changes', async () => {
  const asked = ['build', 'stitches-care', '--clinic', 'harbor', '--out', '-'];
  const made = ['1800000000', '1700000000'].map(async (epoch) => {
    const { bytes, exit } = await runHandouts(asked, { env: { SOURCE_DATE_EPOCH: epoch } });
    expect(exit).toBe(0);
    return Buffer.from(plainPdf(bytes)).toString('latin1');
  });
  const [first, second] = await Promise.all(made);
  expect(first).toContain('D:20270115080000Z');
  expect(second).toContain('D:20231114221320Z');
  expect(withoutDates(second)).toBe(withoutDates(first));
});

/** Dates as PDF writes them, as XMP writes them, and the file's name for itself, which is made from them. */
function withoutDates(pdf = ''): string {
  return pdf
    .replaceAll(/D:\d{14}Z/gu, 'D:')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '')
    .replaceAll(/\/ID \[[^\]]*\]/gu, '');
}
