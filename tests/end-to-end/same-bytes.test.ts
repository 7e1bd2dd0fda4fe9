import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';

const PROGRAM = join(PROJECT_FOLDER, 'dist/cli/main.js');
const EPOCH = '1800000000';
const HANDOUT = 'fever-in-children';

const work = mkdtempSync(join(tmpdir(), 'handouts-bytes-'));

beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error('the program is not built: run npm run build first');
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** How a run differs: its folder, its environment, what it is asked for. */
interface Run {
  readonly project?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly asked?: readonly string[];
}

let runs = 0;

/** Runs the built program in a process of its own; the files by path, each as a hash, and the bytes of one. */
function run({ project = PROJECT_FOLDER, env = {}, asked = [] }: Run): ReadonlyMap<string, Buffer> {
  runs += 1;
  const out = join(work, `out-${runs}`);
  const outcome = spawnSync(
    process.execPath,
    [PROGRAM, 'build', ...asked, '--project', project, '--out', out],
    {
      cwd: work,
      env: { PATH: process.env['PATH'] ?? '', HOME: work, SOURCE_DATE_EPOCH: EPOCH, ...env },
      encoding: 'utf8',
    },
  );
  expect(outcome.stderr).not.toMatch(/ error: /u);
  expect(outcome.status).toBe(0);
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    readonly files: readonly { readonly file: string }[];
  };
  return new Map(
    [...manifest.files.map(({ file }) => file), 'manifest.json'].map((file) => [
      file,
      readFileSync(join(out, file)),
    ]),
  );
}

function hashes(files: ReadonlyMap<string, Buffer>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files].map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')]),
  );
}

/** Every sample as its clinic wants it: what the other runs are set beside. */
let all: Readonly<Record<string, string>> = {};

test('two processes make the same bytes, in any time zone and language', () => {
  all = hashes(run({ env: { TZ: 'Pacific/Honolulu', LC_ALL: 'C', LANG: 'C' } }));
  const there = run({
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
  });
  expect(Object.keys(all).length).toBeGreaterThan(15);
  expect(hashes(there)).toEqual(all);
});

test('a copy of the project in another folder makes the same bytes', () => {
  const copy = join(work, 'a copy, elsewhere');
  cpSync(join(PROJECT_FOLDER, 'content'), join(copy, 'content'), { recursive: true });
  expect(hashes(run({ project: copy, asked: [HANDOUT] }))).toEqual(hashes(run({ asked: [HANDOUT] })));
});

test('a handout made alone has the same bytes as among all', () => {
  const alone = Object.entries(hashes(run({ asked: [HANDOUT] }))).filter(
    ([file]) => file !== 'manifest.json',
  );
  expect(alone.length).toBeGreaterThan(0);
  for (const [file, hash] of alone) expect({ file, hash }).toEqual({ file, hash: all[file] });
});

test('handouts asked for in another order have the same bytes', () => {
  const asked = [HANDOUT, 'stitches-care'];
  expect(hashes(run({ asked: asked.toReversed() }))).toEqual(hashes(run({ asked })));
});

test('SOURCE_DATE_EPOCH is the date in the file, and the only thing that it changes', () => {
  const asked = [HANDOUT, '--clinic', 'harbor'];
  const [first] = run({ asked, env: { SOURCE_DATE_EPOCH: '1800000000' } }).values();
  const [second] = run({ asked, env: { SOURCE_DATE_EPOCH: '1700000000' } }).values();
  expect(text(first)).toContain('D:20270115080000Z');
  expect(text(second)).toContain('D:20231114221320Z');
  expect(withoutDates(text(second))).toBe(withoutDates(text(first)));
});

test('without SOURCE_DATE_EPOCH two runs on one day make the same bytes', () => {
  const asked = [HANDOUT, '--clinic', 'harbor'];
  const env = { SOURCE_DATE_EPOCH: '' };
  expect(hashes(run({ asked, env }))).toEqual(hashes(run({ asked, env })));
});

function text(bytes: Buffer | undefined): string {
  return bytes?.toString('latin1') ?? '';
}

/** Dates as PDF writes them, as XMP writes them, and the file's name for itself, which is made from them. */
function withoutDates(pdf: string): string {
  return pdf
    .replaceAll(/D:\d{14}Z/gu, 'D:')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '')
    .replaceAll(/\/ID \[[^\]]*\]/gu, '');
}
