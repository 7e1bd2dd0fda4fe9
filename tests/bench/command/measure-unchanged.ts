import { join } from 'node:path';
import type { Goal } from '../goal.js';
import { medianOf } from '../median-of.js';
import { writeProject } from '../project/write-project.js';
import { buildOf } from './handouts.js';
import { timeCommand } from './time-command.js';

/** A build of thousands of copies that are all there already, with nothing changed. */
export async function measureUnchanged(folder: string, isQuick: boolean): Promise<readonly Goal[]> {
  const copies = isQuick ? 200 : 10_000;
  const projectFolder = join(folder, 'unchanged');
  writeProject(projectFolder, copies);
  const build = buildOf(projectFolder, join(folder, 'unchanged-out'));
  const first = await timeCommand(build);
  const again: number[] = [];
  for (let round = 0; round < (isQuick ? 1 : 5); round++) again.push((await timeCommand(build)).cpuMs);
  return [
    {
      name: `${copies} copies with nothing changed, CPU seconds`,
      figure: medianOf(again) / 1000,
      limit: 0.8,
      wants: 'at most',
      note: `made at first in ${(first.cpuMs / 1000).toFixed(1)} CPU seconds, ${(first.wallMs / 1000).toFixed(1)} wall`,
    },
  ];
}
