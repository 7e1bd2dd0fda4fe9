import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Goal } from '../goal.js';
import { medianOf } from '../median-of.js';
import { writeProject } from '../project/write-project.js';
import { buildOf, knowsJobs } from './handouts.js';
import { timeCommand } from './time-command.js';

/** The same copies with one worker and with two, in turn. */
export async function measureWorkers(folder: string, isQuick: boolean): Promise<readonly Goal[]> {
  const copies = isQuick ? 200 : 4000;
  const name = `one worker ÷ two, wall, ${copies} copies`;
  const goal = { name, limit: 1.7, wants: 'at least' } as const;
  if (!knowsJobs()) return [{ ...goal, figure: undefined, note: 'this build has no --jobs' }];
  const projectFolder = join(folder, 'workers');
  writeProject(projectFolder, copies);
  const wallMs = { 1: [] as number[], 2: [] as number[] };
  for (let round = 0; round < (isQuick ? 1 : 3); round++) {
    for (const jobs of [1, 2] as const) {
      const out = join(folder, 'workers-out');
      wallMs[jobs].push((await timeCommand(buildOf(projectFolder, out, '--jobs', String(jobs)))).wallMs);
      rmSync(out, { recursive: true });
    }
  }
  const [one, two] = [medianOf(wallMs[1]), medianOf(wallMs[2])];
  return [
    { ...goal, figure: one / two, note: `${(one / 1000).toFixed(1)} s and ${(two / 1000).toFixed(1)} s` },
  ];
}
