import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Goal } from '../goal.js';
import { writeProject } from '../project/write-project.js';
import { buildOf } from './handouts.js';
import { timeCommand } from './time-command.js';

/** A build with all that belongs to it (clinics read, files written and synced, manifest) against copies alone. */
export async function measureRealBuild(
  folder: string,
  isQuick: boolean,
  gatedCpuMs: number | undefined,
): Promise<readonly Goal[]> {
  const copies = isQuick ? 200 : 2000;
  const projectFolder = join(folder, 'real-build');
  const out = join(folder, 'real-build-out');
  writeProject(projectFolder, copies);
  const { cpuMs } = await timeCommand(buildOf(projectFolder, out, '--jobs', '1'));
  rmSync(out, { recursive: true });
  const each = cpuMs / copies;
  return [
    {
      name: `a build of ${copies} copies, all in, ÷ gated copies, CPU`,
      figure: gatedCpuMs && each / gatedCpuMs,
      limit: 1.25,
      wants: 'at most',
      note: `${each.toFixed(1)} ms a copy`,
    },
  ];
}
