import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Goal } from '../goal.js';
import { medianOf } from '../median-of.js';
import { writeProject } from '../project/write-project.js';
import { buildOf } from './handouts.js';
import { timeCommand, type Spent } from './time-command.js';

/** The same copies with one worker and with two, in turn. */
export async function measureWorkers(folder: string, isQuick: boolean): Promise<readonly Goal[]> {
  const copies = isQuick ? 200 : 4000;
  const name = `one worker ÷ two, wall, ${copies} copies`;
  const goal = { name, limit: 1.7, wants: 'at least' } as const;
  const projectFolder = join(folder, 'workers');
  writeProject(projectFolder, copies);
  const spent: Record<1 | 2, Spent[]> = { 1: [], 2: [] };
  for (let round = 0; round < (isQuick ? 1 : 3); round++) {
    for (const jobs of [1, 2] as const) {
      const out = join(folder, 'workers-out');
      spent[jobs].push(await timeCommand(buildOf(projectFolder, out, '--jobs', String(jobs))));
      rmSync(out, { recursive: true });
    }
  }
  // Runs in turn are compared in pairs, as no two pairs find the machine alike.
  const figure = medianOf(
    spent[1].map(({ wallMs }, round) => wallMs / (spent[2][round]?.wallMs ?? Number.NaN)),
  );
  const [one, two] = [spent[1], spent[2]].map((runs) => {
    const [cpuMs, wallMs] = [medianOf(runs.map((run) => run.cpuMs)), medianOf(runs.map((run) => run.wallMs))];
    return `${(wallMs / 1000).toFixed(1)} s at ${(cpuMs / copies).toFixed(1)} CPU ms a copy`;
  });
  return [{ ...goal, figure, note: `${one}, and ${two}, files and start included` }];
}
