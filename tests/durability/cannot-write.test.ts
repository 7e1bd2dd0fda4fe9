import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startBuild } from '../support/durability/start-build.js';
import { Inspector } from '../support/durability/wrong-in.js';
import { filesIn, OAK_TEXT, REST_TEXT } from '../support/refusal.js';
import { temporaryProject } from '../support/temporary-project.js';

const CLINICS = ['ash', 'elm', 'fir', 'oak', 'yew'];
const HANDOUTS = ['rest', 'sit', 'stand', 'walk'];
const PROJECT = Object.fromEntries([
  ...CLINICS.map((id) => [`content/clinics/${id}.yaml`, OAK_TEXT.replace('Oak', id)]),
  ...HANDOUTS.map((id) => [`content/handouts/${id}/en.md`, REST_TEXT.replace('Rest at', `${id} at`)]),
]);
/** A build that has told its end is gone by then, on a busy machine as well. */
const ENDS = { timeout: 20_000 };
const TWO_AT_WORK = ['--jobs', '2'];
const COPIES = CLINICS.length * HANDOUTS.length;

test('a file larger than the system allows ends the build, and its workers', ENDS, async () => {
  const folder = temporaryProject(PROJECT);
  const out = join(folder, 'output');
  const limited = ['sh', '-c', 'ulimit -f 8 && exec "$0" "$@"'];
  const { exit, err } = await startBuild(folder, out, TWO_AT_WORK, limited).ended;
  expect(err).toContain(`cannot write ${join(out, 'ash/en/rest.large.letter.pdf')}: `);
  expect(err).not.toMatch(/^ {4}at /mu);
  expect(exit).toBe(4);
  expect(await new Inspector().wrongAfterAll(out)).toEqual([]);
});

test.each([
  ['a file in place of a clinic’s folder', 'fir', HANDOUTS.length],
  ['a folder in place of a sheet', 'fir/en/rest.large.letter.pdf/x', 1],
])('%s stops nothing else, and the build ends', ENDS, async (_name, path, failing) => {
  const folder = temporaryProject({ ...PROJECT, [`output/${path}`]: 'mine' });
  const out = join(folder, 'output');
  const { exit, out: told } = await startBuild(folder, out, TWO_AT_WORK).ended;
  expect(told).toContain(`"made":${COPIES - failing},"unchanged":0,"failed":${failing},`);
  expect(exit).toBe(4);
  expect(filesIn(out).filter((file) => file !== path)).toHaveLength(COPIES - failing);
});

const isRoot = process.getuid?.() === 0;
const WHY = isRoot ? ' (skipped: root may write anywhere)' : '';

test.skipIf(isRoot)(`a folder that may not be written to ends the build${WHY}`, ENDS, async () => {
  const folder = temporaryProject(PROJECT);
  const out = join(folder, 'output');
  mkdirSync(out, { mode: 0o555 });
  const { exit, err } = await startBuild(folder, out, TWO_AT_WORK).ended;
  chmodSync(out, 0o755);
  expect(err).toContain('permission denied');
  expect(exit).toBe(4);
  expect(filesIn(out)).toEqual([]);
});
