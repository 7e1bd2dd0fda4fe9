import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { BuildReport } from '../../src/build/index.js';
import { openFinished } from '../../src/commands/index.js';
import { openWorld } from '../../src/project/index.js';
import { readPage } from '../../src/proof/page/read-page.js';
import { editionsIn } from '../../src/web/index.js';
import type { Disk } from '../../src/world/index.js';
import { nodeOutput } from '../../src/write/index.js';
import { buildHere } from '../support/build-here.js';
import { startBuild } from '../support/durability/start-build.js';
import { treeOf } from '../support/durability/wrong-in.js';
import { FAULTS, faultyDisk } from '../support/faulty-disk.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { seeded } from '../support/random.js';
import { SMALL_PROJECT, temporaryProject } from '../support/temporary-project.js';
import { THIS_PROCESS } from '../support/this-process.js';
import { countOf, LEFT_TO_CI, someOf } from '../support/thorough.js';

/** Every so many calls one fails. */
const STEP = countOf('DURABILITY_STEP', { few: 41, some: 5, all: 1 });
const KILLS = countOf('DURABILITY_KILLS', { few: 0, some: 10, all: 40 });
const NOW = new Date('2026-11-22T12:00:00Z');
const OAK = 'content/clinics/oak.yaml';
const REST = 'content/handouts/rest/en.md';
const PAGES = 'oak.example.org/rest';

const siteProject = (): string => temporaryProject({ [OAK]: `${SMALL_PROJECT[OAK] ?? ''}site: yes\n` });

/** Another edition of the handout. */
function change(project: string): void {
  const text = readFileSync(join(project, REST), 'utf8');
  writeFileSync(join(project, REST), text.replace('tired', 'weary'));
}

test.each(someOf(FAULTS, 3))(
  'a site one of whose calls fails with %s forgets no edition, shows no half page, and the next run completes it',
  { timeout: 600_000 },
  async (fault) => {
    const project = siteProject();
    const clean = join(project, 'clean');
    expect(await siteInto(clean, project)).toMatchObject({ made: 3 });
    const before = join(project, 'before');
    cpSync(clean, before, { recursive: true });
    const [first] = editionsAt(clean);
    change(project);
    expect(await siteInto(clean, project)).toMatchObject({ made: 3 });
    const tree = treeOf(clean);
    expect(editionsAt(clean)).toHaveLength(2);
    for (let failing = 1; ; failing += STEP) {
      const out = join(project, `out-${failing}`);
      cpSync(before, out, { recursive: true });
      const faulty = faultyDisk(failing, fault, false);
      await siteInto(out, project, faulty.disk);
      expect({ failing, ...seenIn(out) }).toEqual({ failing, isWhole: true, first });
      expect(await siteInto(out, project)).toMatchObject({ couldNotWrite: undefined, failed: 0, refused: 0 });
      expect({ failing, tree: treeOf(out) }).toEqual({ failing, tree });
      if (faulty.calls() < failing) return;
    }
  },
);

test.skipIf(KILLS === 0)(
  `a site that is killed at ${KILLS} moments forgets no edition, and the next run completes it${LEFT_TO_CI}`,
  { timeout: KILLS * 30_000 + 60_000 },
  async () => {
    const random = seeded(17);
    const project = siteProject();
    const clean = join(project, 'clean');
    await startBuild(project, clean, [], [], 'site').ended;
    const before = join(project, 'before');
    cpSync(clean, before, { recursive: true });
    const [first] = editionsAt(clean);
    change(project);
    const began = performance.now();
    expect(await startBuild(project, clean, [], [], 'site').ended).toMatchObject({ exit: 0 });
    const tookMs = performance.now() - began;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const out = join(project, `killed-${kill}`);
      cpSync(before, out, { recursive: true });
      const started = startBuild(project, out, [], [], 'site');
      await setTimeout(random.next() * tookMs);
      started.kill('SIGKILL');
      await started.ended;
      expect({ kill, ...seenIn(out) }).toEqual({ kill, isWhole: true, first });
      expect(await startBuild(project, out, [], [], 'site').ended).toMatchObject({ exit: 0 });
      expect({ kill, tree: treeOf(out) }).toEqual({ kill, tree: treeOf(clean) });
    }
  },
);

/** What a reader and paper find in a site at any moment: whole pages, and the first edition. */
function seenIn(out: string): { readonly isWhole: boolean; readonly first: string | undefined } {
  const files = [`${PAGES}/index.html`, `${PAGES}/en/index.html`].map((path) => join(out, path));
  const isWhole = files.every((path) => existsSync(path) && isPage(readFileSync(path, 'utf8')));
  return { isWhole, first: editionsAt(out)[0] };
}

function isPage(html: string): boolean {
  return readPage(html).mains === 1 && html.endsWith('</html>\n');
}

function editionsAt(out: string): readonly string[] {
  const text = readFileSync(join(out, PAGES, 'en/editions.json'), 'utf8');
  return (editionsIn(text) ?? []).map(({ edition }) => edition);
}

function siteInto(out: string, project: string, disk?: Disk): Promise<BuildReport> {
  const world = openWorld(project, PROJECT_FOLDER, NOW);
  // What is left by a process is taken away by another: each build here is one of its own.
  builds += 1;
  const writer = { pid: builds, isRunning: (pid: number) => pid === builds };
  const output = disk ? nodeOutput(out, writer, disk) : nodeOutput(out, writer);
  const site = { printed: openFinished(join(project, 'output'), NOW) };
  return buildHere({ world, output }, { site, startedAt: NOW, clock: () => 0 });
}

let builds = THIS_PROCESS.pid;
