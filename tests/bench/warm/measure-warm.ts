import { join } from 'node:path';
import type { OurKit } from '../ours.js';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { SHEETS, writeProject } from '../project/write-project.js';
import { Seat } from './seat.js';
import { takeTurns, type Length, type WarmCost } from './take-turns.js';

const FULL: Length = { warmUpCopies: 60, rounds: 7, turnMs: 1500, leastCopies: 10 };
const QUICK: Length = { warmUpCopies: 15, rounds: 3, turnMs: 300, leastCopies: 3 };
/** More than any run asks for, so that no clinic comes twice. */
const CLINICS = 2500;

/** What warm copies cost, each tool in a process of its own and all of them in turn. */
export async function measureWarm(folder: string, isQuick: boolean): Promise<readonly WarmCost[]> {
  const projectFolder = join(folder, 'warm');
  writeProject(projectFolder, CLINICS, ['short', 'long']);
  const ours = (name: string, sheet: keyof typeof SHEETS): Seat => {
    const kit: OurKit = { name, projectFolder, handout: SHEETS[sheet] };
    return new Seat(join(PROJECT_FOLDER, 'dist/bench/ours.js'), kit);
  };
  const seats = [ours('clinic-handouts', 'short'), ours('clinic-handouts, 10 × the words', 'long')];
  try {
    return await takeTurns(seats, CLINICS, isQuick ? QUICK : FULL);
  } finally {
    for (const seat of seats) seat.close();
  }
}
