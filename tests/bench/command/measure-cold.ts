import { join } from 'node:path';
import type { Goal } from '../goal.js';
import { medianOf } from '../median-of.js';
import { writeProject } from '../project/write-project.js';
import { buildOf } from './handouts.js';
import { timeCommand, type Spent } from './time-command.js';

/** One handout as a whole process, against a process that does nothing, in turn. */
export async function measureCold(folder: string, isQuick: boolean): Promise<readonly Goal[]> {
  const projectFolder = join(folder, 'cold');
  writeProject(projectFolder, 1);
  const nothing: Spent[] = [];
  const one: Spent[] = [];
  for (let round = 0; round < (isQuick ? 4 : 15); round++) {
    nothing.push(await timeCommand([process.execPath, '-e', '0']));
    one.push(await timeCommand(buildOf(projectFolder, join(folder, `cold-${round}`))));
  }
  return (['cpuMs', 'wallMs'] as const).map((what): Goal => {
    const [ours, theirs] = [one, nothing].map((runs) => medianOf(runs.map((run) => run[what])));
    return {
      name: `one cold handout ÷ node -e 0, ${what === 'cpuMs' ? 'CPU' : 'wall'}`,
      figure: (ours ?? 0) / (theirs ?? 0),
      limit: 5,
      wants: 'at most',
      note: `${ours?.toFixed(0)} ms ÷ ${theirs?.toFixed(0)} ms`,
    };
  });
}
