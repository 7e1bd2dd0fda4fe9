import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Goal } from '../goal.js';
import { writeProject } from '../project/write-project.js';
import { buildOf } from './handouts.js';
import { watchMemory, type Held } from './watch-memory.js';

/** Whole builds of more and more copies, each in a process of its own. */
export async function measureMemory(folder: string, isQuick: boolean): Promise<readonly Goal[]> {
  const curve: (Held & { readonly copies: number })[] = [];
  for (const copies of isQuick ? [50, 200, 400] : [200, 2000, 20_000]) {
    const projectFolder = join(folder, `memory-${copies}`);
    const out = join(folder, 'memory-out');
    writeProject(projectFolder, copies);
    curve.push({ copies, ...(await watchMemory(buildOf(projectFolder, out, '--jobs', '2'))) });
    rmSync(out, { recursive: true });
  }
  const [, middle, last] = curve;
  const points = curve.map(
    ({ copies, atEndMb, mostMb }) => `${copies}: ${atEndMb.toFixed(0)} MB (at most ${mostMb.toFixed(0)})`,
  );
  return [
    {
      name: `memory after ${last?.copies} copies ÷ after ${middle?.copies}`,
      figure: (last?.atEndMb ?? 0) / (middle?.atEndMb ?? 0),
      limit: 1.1,
      wants: 'at most',
      note: points.join(', '),
    },
  ];
}
