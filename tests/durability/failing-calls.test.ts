import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildReport } from '../../src/build/index.js';
import { nodeOutput } from '../../src/write/index.js';
import { openWorld } from '../../src/project/index.js';
import type { Disk } from '../../src/world/index.js';
import { Inspector, treeOf } from '../support/durability/wrong-in.js';
import { FAULTS, faultyDisk } from '../support/faulty-disk.js';
import { buildHere } from '../support/build-here.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { SMALL_PROJECT, temporaryProject } from '../support/temporary-project.js';
import { THIS_PROCESS } from '../support/this-process.js';
import { countOf, someOf } from '../support/thorough.js';

/** Every so many calls one fails. */
const STEP = countOf('DURABILITY_STEP', { few: 37, some: 5, all: 1 });
const NOW = new Date('2026-11-22T12:00:00Z');
const OAK = 'content/clinics/oak.yaml';

const WAYS = FAULTS.flatMap((fault) => [false, true].map((isBroken) => [fault, isBroken] as const));

test.each(someOf(WAYS, 5))(
  'a build one of whose calls fails with %s (and all after it: %s) leaves nothing half, and the next completes',
  { timeout: 600_000 },
  async (fault, isBroken) => {
    const project = temporaryProject({
      'content/clinics/elm.yaml': (SMALL_PROJECT[OAK] ?? '').replace('Oak', 'Elm'),
    });
    const inspector = new Inspector();
    expect(await buildInto(join(project, 'clean'), project)).toMatchObject({ made: 2 });
    const clean = treeOf(join(project, 'clean'));
    for (let failing = 1; ; failing += STEP) {
      const out = join(project, `out-${failing}`);
      const faulty = faultyDisk(failing, fault, isBroken);
      const { couldNotWrite, made } = await buildInto(out, project, faulty.disk);
      expect({ failing, wrong: await inspector.wrongIn(out) }).toEqual({ failing, wrong: [] });
      expect(couldNotWrite !== undefined || made === 2).toBe(true);
      expect(await buildInto(out, project)).toMatchObject({ couldNotWrite: undefined, failed: 0 });
      expect({ failing, tree: treeOf(out) }).toEqual({ failing, tree: clean });
      if (faulty.calls() >= failing) continue;
      process.stdout.write(
        `${fault}: of ${faulty.calls()} calls one in ${STEP} failed, each in a build of its own\n`,
      );
      return;
    }
  },
);

function buildInto(out: string, project: string, disk?: Disk): Promise<BuildReport> {
  const world = openWorld(project, PROJECT_FOLDER, NOW);
  // What is left by a process is taken away by another: each build here is one of its own.
  builds += 1;
  const writer = { pid: builds, isRunning: (pid: number) => pid === builds };
  const output = disk ? nodeOutput(out, writer, disk) : nodeOutput(out, writer);
  return buildHere({ world, output }, { startedAt: NOW, clock: () => 0 });
}

let builds = THIS_PROCESS.pid;
