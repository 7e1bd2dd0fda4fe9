import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Goal } from '../goal.js';
import { SHEETS, writeProject } from '../project/write-project.js';
import { buildOf } from './handouts.js';
import { watchMemory, type Held } from './watch-memory.js';

const HANDOUTS = 10;

/** What a build held, by the number of its copies. */
type Curve = readonly (Held & { readonly copies: number })[];

/** Whole builds of more and more copies, each in a process of its own: of the same project, and of more and more clinics. */
export async function measureMemory(folder: string, isQuick: boolean): Promise<readonly Goal[]> {
  const steps = isQuick ? [50, 200, 400] : [200, 2000, 20_000];
  return [
    toGoal('of the same project', await curveOfShards(folder, steps)),
    toGoal('each of another clinic', await curveOfClinics(folder, steps)),
  ];
}

/** The same clinics and handouts: a part of their copies, a larger one, and all. */
async function curveOfShards(folder: string, steps: readonly number[]): Promise<Curve> {
  const whole = steps.at(-1) ?? 0;
  const projectFolder = join(folder, 'memory');
  writeProject(projectFolder, whole / HANDOUTS);
  const handouts = join(projectFolder, 'content/handouts');
  for (let number = 2; number <= HANDOUTS; number += 1)
    cpSync(join(handouts, SHEETS.short), join(handouts, `${SHEETS.short}-${number}`), { recursive: true });
  const curve = [];
  for (const copies of steps) {
    const shard = copies === whole ? [] : ['--shard', `1/${whole / copies}`];
    curve.push({ copies, ...(await heldBy(projectFolder, folder, shard)) });
  }
  return curve;
}

/** One handout for more and more clinics. */
async function curveOfClinics(folder: string, steps: readonly number[]): Promise<Curve> {
  const curve = [];
  for (const copies of steps) {
    const projectFolder = join(folder, `memory-${copies}`);
    writeProject(projectFolder, copies);
    curve.push({ copies, ...(await heldBy(projectFolder, folder, [])) });
  }
  return curve;
}

async function heldBy(projectFolder: string, folder: string, more: readonly string[]): Promise<Held> {
  const out = join(folder, 'memory-out');
  const held = await watchMemory(buildOf(projectFolder, out, '--jobs', '2', ...more));
  rmSync(out, { recursive: true });
  return held;
}

function toGoal(what: string, curve: Curve): Goal {
  const [, middle, last] = curve;
  const points = curve.map(
    ({ copies, atEndMb, mostMb }) => `${copies}: ${atEndMb.toFixed(0)} MB (at most ${mostMb.toFixed(0)})`,
  );
  return {
    name: `memory after ${last?.copies} copies ÷ after ${middle?.copies}, ${what}`,
    figure: (last?.atEndMb ?? 0) / (middle?.atEndMb ?? 0),
    limit: 1.1,
    wants: 'at most',
    note: points.join(', '),
  };
}
