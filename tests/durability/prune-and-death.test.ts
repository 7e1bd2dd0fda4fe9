import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildEvent } from '../../src/build/index.js';
import { buildWithWorkers, faultyWorker } from '../support/build-with-workers.js';
import { ASKED, changingProject } from '../support/durability/changing-project.js';
import { startBuild } from '../support/durability/start-build.js';
import { Inspector, treeOf } from '../support/durability/wrong-in.js';
import { seeded } from '../support/random.js';
import { filesIn, OAK_TEXT, REST_TEXT } from '../support/refusal.js';
import { temporaryProject } from '../support/temporary-project.js';
import { countOf, isThorough, LEFT_TO_CI } from '../support/thorough.js';

/** How many builds are killed that make all anew and prune. */
const KILLS = countOf('DURABILITY_PRUNE_KILLS', { few: 0, some: 6, all: 20 });

const CLINICS = ['ash', 'fir', 'oak'];
const HANDOUTS = ['rest', 'walk'];
const NETWORK = Object.fromEntries([
  ...CLINICS.map((id) => [`content/clinics/${id}.yaml`, OAK_TEXT.replace('Oak', id)]),
  ...HANDOUTS.map((id) => [`content/handouts/${id}/en.md`, REST_TEXT.replace('Rest at', `${id} at`)]),
]);
const sheet = (clinic: string, handout: string): string => `${clinic}/en/${handout}.large.letter.pdf`;
const RESTS = CLINICS.map((clinic) => sheet(clinic, 'rest'));
const WALKS = CLINICS.map((clinic) => sheet(clinic, 'walk'));

const OF_FIR = 'job.clinic === "fir"';
/** How workers die, which copies are lost by it, and where they die: all of them are asked to make everything anew. */
const DEATHS: readonly (readonly [string, string, () => string])[] = [
  ['at every copy of a clinic', 'fir', () => faultyWorker(OF_FIR, 'process.exit(3);')],
  [
    'for memory',
    'fir',
    () => faultyWorker(OF_FIR, 'const eaten = []; for (;;) eaten.push(new Array(1e6).fill(eaten.length));'),
  ],
  ['before any copy', '', () => join('/nowhere', 'worker.mjs')],
];

// Without threads it is tried in records/prune.test.ts.
test.runIf(isThorough).each(DEATHS)(
  `a worker that dies %s under --force --prune takes no sheet away that is wanted, and what nobody wants goes${LEFT_TO_CI}`,
  async (_how, lost, worker) => {
    const folder = temporaryProject(NETWORK);
    await buildWithWorkers(folder, { workers: 0 });
    const before = treeOf(join(folder, 'output'));
    rmSync(join(folder, 'content/handouts/walk'), { recursive: true });
    const { events, report } = await buildWithWorkers(folder, { file: worker(), force: true, prune: true });
    const failed = RESTS.filter((path) => path.startsWith(lost));
    expect(report).toMatchObject({ made: RESTS.length - failed.length, failed: failed.length });
    expect(stale(events)).toEqual([
      ...failed.map((path) => [path, 'failed', false]),
      ...WALKS.map((path) => [path, 'not planned', true]),
    ]);
    expect(filesIn(join(folder, 'output'))).toEqual(RESTS);
    for (const path of failed) expect(treeOf(join(folder, 'output'))[path]).toBe(before[path]);
    expect(await new Inspector().wrongAfterAll(join(folder, 'output'))).toEqual([]);
    const again = await buildWithWorkers(folder, { workers: 0 });
    expect(again.report).toMatchObject({ failed: 0 });
    expect(filesIn(join(folder, 'output'))).toEqual(RESTS);
  },
);

test.skipIf(KILLS === 0)(
  `a build that is killed at ${KILLS} moments while it makes all anew and prunes has taken no sheet away that is wanted${LEFT_TO_CI}`,
  { timeout: KILLS * 60_000 + 60_000 },
  async () => {
    const random = seeded(9);
    const project = changingProject();
    const out = join(project.folder, 'output');
    const asked = [...ASKED, '--force'];
    expect(await startBuild(project.folder, out, ASKED).ended).toMatchObject({ exit: 0 });
    const wanted = sheetsIn(out);
    expect(wanted).toHaveLength(12);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const started = startBuild(project.folder, out, asked);
      // The first line is the plan, and each of twelve copies has one.
      await started.told(random.between(1, 12));
      started.kill('SIGKILL');
      await started.ended;
      expect({ kill, sheets: sheetsIn(out) }).toEqual({ kill, sheets: wanted });
      expect({ kill, wrong: await new Inspector().wrongIn(out) }).toEqual({ kill, wrong: [] });
    }
    expect(await startBuild(project.folder, out, asked).ended).toMatchObject({ exit: 0 });
    expect(await new Inspector().wrongAfterAll(out)).toEqual([]);
    expect(sheetsIn(out)).toEqual(wanted);
  },
);

function stale(events: readonly BuildEvent[]): readonly (readonly [string, string, boolean])[] {
  return events
    .flatMap((event) => (event.kind === 'stale' ? [[event.file, event.why, event.isRemoved] as const] : []))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .toSorted(([, one], [, other]) => (one < other ? -1 : one > other ? 1 : 0));
}

function sheetsIn(out: string): readonly string[] {
  return Object.keys(treeOf(out)).filter((name) => name.endsWith('.pdf'));
}
