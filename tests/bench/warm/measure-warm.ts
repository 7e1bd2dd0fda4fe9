import { join } from 'node:path';
import type { Goal } from '../goal.js';
import { writeProject } from '../project/write-project.js';
import { checkAgreement, type Agreement } from './check-agreement.js';
import { openSeats, type Contestant } from './contestants.js';
import { ratioOf, takeTurns, type Length, type WarmCost } from './take-turns.js';

const FULL: Length = { warmUpMs: 5000, rounds: 9, turnMs: 1000, leastCopies: 20 };
const QUICK: Length = { warmUpMs: 2000, rounds: 5, turnMs: 300, leastCopies: 5 };
/** More than are measured; the rest is for getting warm. */
const CLINICS = 4000;

/** What warm copies cost with each tool, and what that means for the goals. */
export interface Warm {
  readonly costs: ReadonlyMap<Contestant, WarmCost>;
  readonly agreement: Agreement | undefined;
  readonly goals: readonly Goal[];
}

/** Measures warm copies, each tool in a process of its own and all of them in turn. */
export async function measureWarm(folder: string, isQuick: boolean): Promise<Warm> {
  const projectFolder = join(folder, 'warm');
  writeProject(projectFolder, CLINICS, ['short', 'long']);
  const seats = openSeats(projectFolder, CLINICS, isQuick);
  try {
    const agreement = await checkAgreement(seats, folder);
    const costs = await takeTurns(seats, CLINICS, isQuick ? QUICK : FULL);
    return { costs, agreement, goals: goalsOf(costs, agreement) };
  } finally {
    for (const seat of seats.values()) seat.close();
  }
}

function goalsOf(
  costs: ReadonlyMap<Contestant, WarmCost>,
  agreement: Agreement | undefined,
): readonly Goal[] {
  const ratio = (above: Contestant, below: Contestant): number | undefined => {
    const [one, other] = [costs.get(above), costs.get(below)];
    return one && other && ratioOf(one, other);
  };
  // Whoever reads a clinic's file for a single copy pays for that, too; peers are spared it.
  const withReading = (own: Contestant, peer: Contestant): string => {
    const [ours, theirs] = [costs.get(own), costs.get(peer)];
    if (!ours || !theirs) return 'no peers here: npm ci --prefix tests/bench/peers';
    const share = ours.cpuMs / (ours.cpuMs + (costs.get('ours')?.prepareCpuMs ?? 0));
    return `${(ratioOf(theirs, ours) * share).toFixed(2)} when ours reads its clinic's file, too`;
  };
  return [
    {
      name: 'typst ÷ ours, a warm copy',
      figure: ratio('typst', 'ours'),
      limit: 6,
      wants: 'at least',
      note: withReading('ours', 'typst'),
    },
    {
      name: 'plain pdfkit ÷ ours, a warm copy',
      figure: ratio('pdfkit', 'ours'),
      limit: 11,
      wants: 'at least',
      note: withReading('ours', 'pdfkit'),
    },
    {
      name: 'typst ÷ ours with the read-back gate, a warm copy',
      figure: ratio('typst', 'gated'),
      limit: 3,
      wants: 'at least',
      note: withReading('gated', 'typst'),
    },
    {
      name: '10 × the words ÷ once, a warm copy',
      figure: ratio('long', 'ours'),
      limit: 3.5,
      wants: 'at most',
      ...(agreement && { note: `${agreement.timesAsLong.toFixed(1)} × the words in print` }),
    },
    {
      name: 'kB of a copy, tagged, four pages',
      figure: kilobytesOf(costs.get('ours')),
      limit: 48,
      wants: 'at most',
      note: `${kilobytesOf(costs.get('typst'))?.toFixed(1) ?? '–'} with typst`,
    },
  ];
}

function kilobytesOf(cost: WarmCost | undefined): number | undefined {
  return cost && cost.bytes / 1000;
}
