import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startBuild } from '../support/durability/start-build.js';
import { Inspector } from '../support/durability/wrong-in.js';
import { OAK_TEXT, REST_TEXT } from '../support/refusal.js';
import { temporaryProject } from '../support/temporary-project.js';

const CLINICS = ['ash', 'elm', 'fir', 'oak', 'yew'];
const HANDOUTS = ['rest', 'sit', 'stand', 'walk'];
const PROJECT = Object.fromEntries([
  ...CLINICS.map((id) => [`content/clinics/${id}.yaml`, OAK_TEXT.replace('Oak', id)]),
  ...HANDOUTS.map((id) => [`content/handouts/${id}/en.md`, REST_TEXT.replace('Rest at', `${id} at`)]),
]);
/** A build that has told its end is gone by then, on a busy machine as well. */
const ENDS = { timeout: 20_000 };

test('a file larger than the system allows ends the build, and its workers', ENDS, async () => {
  const folder = temporaryProject(PROJECT);
  const out = join(folder, 'output');
  const limited = ['sh', '-c', 'ulimit -f 8 && exec "$0" "$@"'];
  const { exit, err } = await startBuild(folder, out, ['--jobs', '2'], limited).ended;
  expect(err).toContain(`cannot write ${join(out, 'ash/en/rest.large.letter.pdf')}: `);
  expect(err).not.toMatch(/^ {4}at /mu);
  expect(exit).toBe(4);
  expect(await new Inspector().wrongAfterAll(out)).toEqual([]);
});
