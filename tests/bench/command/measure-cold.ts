import { join } from 'node:path';
import type { Goal } from '../goal.js';
import { medianOf } from '../median-of.js';
import { writeProject } from '../project/write-project.js';
import { buildOf, PROGRAM } from './handouts.js';
import { timeCommand, type Spent } from './time-command.js';

const WORDS = ['--help', '--version'] as const;

/** One handout, and a few words, each as a whole process, against a process that does nothing, in turn. */
export async function measureCold(folder: string, isQuick: boolean): Promise<readonly Goal[]> {
  const projectFolder = join(folder, 'cold');
  writeProject(projectFolder, 1);
  const nothing: Spent[] = [];
  const one: Spent[] = [];
  const said: Spent[] = [];
  for (let round = 0; round < (isQuick ? 4 : 15); round++) {
    nothing.push(await timeCommand([process.execPath, '-e', '0']));
    one.push(await timeCommand(buildOf(projectFolder, join(folder, `cold-${round}`))));
    for (const word of WORDS) said.push(await timeCommand([...PROGRAM, word]));
  }
  const goal = (name: string, runs: readonly Spent[], what: keyof Spent, limit: number): Goal => {
    const [ours, theirs] = [runs, nothing].map((all) => medianOf(all.map((run) => run[what])));
    const figure = (ours ?? Number.NaN) / (theirs ?? Number.NaN);
    const note = `${ours?.toFixed(0)} ms ÷ ${theirs?.toFixed(0)} ms`;
    return {
      name: `${name} ÷ node -e 0, ${what === 'cpuMs' ? 'CPU' : 'wall'}`,
      figure,
      limit,
      wants: 'at most',
      note,
    };
  };
  return [
    goal('one cold handout', one, 'cpuMs', 6),
    goal('one cold handout', one, 'wallMs', 6),
    goal(WORDS.join(' and '), said, 'cpuMs', 2.5),
  ];
}
