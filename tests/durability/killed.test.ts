import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ASKED, changingProject, type ChangingProject } from '../support/durability/changing-project.js';
import { startBuild, type StartedBuild } from '../support/durability/start-build.js';
import { Inspector, treeOf } from '../support/durability/wrong-in.js';
import { seeded, type Random } from '../support/random.js';
import { countOf, isThorough } from '../support/thorough.js';

/** How many builds are killed; a variable may ask for more. */
const KILLS = countOf('DURABILITY_KILLS', { few: 1, some: 40, all: 100 });
/** Chains of builds that are killed at the same time, each with a folder of its own; every other one has workers. */
const CHAINS = isThorough ? 2 : 1;
/** Builds that work on what killed ones left, before one is let to its end. */
const MOST_IN_A_ROW = 6;

/** What a state of the project makes when nobody disturbs it. */
interface Clean {
  readonly state: 0 | 1;
  readonly tree: Readonly<Record<string, string>>;
  readonly workMs: number;
}

test(
  `builds that are killed at ${KILLS} moments leave whole files and true lines, and the next completes`,
  { timeout: KILLS * 60_000 + 120_000 },
  async () => {
    const chains = await Promise.all(
      Array.from({ length: CHAINS }, (_, chain) => killMany(KILLS / CHAINS, chain, seeded(chain + 4))),
    );
    const sum = (name: 'killed' | 'tries' | 'completed'): number =>
      chains.reduce((all, chain) => all + chain[name], 0);
    expect(sum('killed')).toBeGreaterThanOrEqual(KILLS);
    process.stdout.write(
      `killed ${sum('killed')} builds of ${sum('tries')} (the others had ended), completed ${sum('completed')}\n`,
    );
  },
);

async function killMany(
  kills: number,
  chain: number,
  random: Random,
): Promise<{ readonly killed: number; readonly tries: number; readonly completed: number }> {
  const inspector = new Inspector();
  const project = changingProject();
  const out = join(project.folder, 'output');
  const asked = chain % 2 === 0 ? ASKED : [...ASKED, '--jobs', '2'];
  const first = await makeClean(project, 0, asked);
  // Whoever kills one build needs one state of the project.
  const clean = kills > 1 ? ([first, await makeClean(project, 1, asked)] as const) : ([first] as const);
  let [killed, tries, completed] = [0, 0, 0];
  // How long a build works is found on the way: it depends on what else the machine does.
  let reachMs = Math.max(...clean.map(({ workMs }) => workMs));
  let last: Clean | undefined;
  while (killed < kills) {
    const { state, tree } = (last = random.oneOf(
      clean.filter((one) => clean.length === 1 || one !== last) as [Clean],
    ));
    project.change(state);
    if (random.next() < 0.5) rmSync(out, { recursive: true, force: true });
    for (let left = Math.min(random.between(1, MOST_IN_A_ROW), kills - killed); left > 0; left -= 1) {
      const wasKilled = await killOne(startBuild(project.folder, out, asked), random.next() * reachMs);
      tries += 1;
      reachMs *= wasKilled ? 1.1 : 0.7;
      expect({ killed, wrong: await inspector.wrongIn(out) }).toEqual({ killed, wrong: [] });
      // A build that ended has left nothing to do.
      if (!wasKilled) break;
      killed += 1;
    }
    expect(await startBuild(project.folder, out, asked).ended).toMatchObject({ exit: 0 });
    expect({ killed, wrong: await inspector.wrongAfterAll(out) }).toEqual({ killed, wrong: [] });
    expect(treeOf(out)).toEqual(tree);
    completed += 1;
  }
  return { killed, tries, completed };
}

async function makeClean(project: ChangingProject, state: 0 | 1, asked: readonly string[]): Promise<Clean> {
  project.change(state);
  const out = join(project.folder, `clean-${state}`);
  const started = startBuild(project.folder, out, asked);
  await started.told(1);
  const planned = performance.now();
  expect(await started.ended).toMatchObject({ exit: 0 });
  return { state, tree: treeOf(out), workMs: performance.now() - planned };
}

/** Whether it was still at work when it was killed, so long after it had told its plan. */
async function killOne(started: StartedBuild, afterMs: number): Promise<boolean> {
  await started.told(1);
  await setTimeout(afterMs);
  started.kill('SIGKILL');
  const { signal, err } = await started.ended;
  expect(err).not.toMatch(/^ {4}at /mu);
  return signal === 'SIGKILL';
}
