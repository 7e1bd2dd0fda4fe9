import { benchClinic } from '../project/bench-clinic.js';
import type { Took } from '../tool.js';
import { medianOf } from '../median-of.js';
import type { Seat } from './seat.js';

/** How long the tools are measured. */
export interface Length {
  readonly warmUpCopies: number;
  readonly rounds: number;
  /** A turn of a tool takes about so long, and at least `leastCopies`. */
  readonly turnMs: number;
  readonly leastCopies: number;
}

/** What a copy costs with one tool, once it is warm. */
export interface WarmCost {
  readonly name: string;
  readonly tagged: string;
  /** Medians over the rounds. */
  readonly cpuMs: number;
  readonly prepareCpuMs: number;
  readonly bytes: number;
  readonly copies: number;
}

/** So many clinics a turn has at most; a run never asks for more than there are. */
const MOST_COPIES = 300;

/**
 * Lets tools make copies in turn, round after round, so that whatever else the machine does touches all of them alike.
 * No clinic comes twice before all have been: nothing that is kept of one helps.
 */
export async function takeTurns(
  seats: readonly Seat[],
  clinics: number,
  length: Length,
): Promise<readonly WarmCost[]> {
  const clinicsFrom = (first: number, count: number) =>
    Array.from({ length: count }, (_, index) => benchClinic((first + index) % clinics));
  const counts: number[] = [];
  for (const seat of seats) {
    await seat.take({ clinics: clinicsFrom(0, length.warmUpCopies) });
    const { cpuMs, copies } = await seat.take({
      clinics: clinicsFrom(length.warmUpCopies, length.leastCopies),
    });
    counts.push(
      Math.min(MOST_COPIES, Math.max(length.leastCopies, Math.round(length.turnMs / (cpuMs / copies)))),
    );
  }
  const turns: Took[][] = seats.map(() => []);
  let first = length.warmUpCopies + length.leastCopies;
  for (let round = 0; round < length.rounds; round++) {
    for (const [index, seat] of seats.entries())
      turns[index]?.push(await seat.take({ clinics: clinicsFrom(first, counts[index] ?? 1) }));
    first += MOST_COPIES;
  }
  return turns.map(toWarmCost);
}

function toWarmCost(turns: readonly Took[]): WarmCost {
  const [{ name, tagged } = { name: '', tagged: '' }] = turns;
  return {
    name,
    tagged,
    cpuMs: medianOf(turns.map(({ cpuMs, copies }) => cpuMs / copies)),
    prepareCpuMs: medianOf(turns.map(({ prepareCpuMs, copies }) => prepareCpuMs / copies)),
    bytes: medianOf(turns.map(({ bytes, copies }) => bytes / copies)),
    copies: turns.reduce((sum, { copies }) => sum + copies, 0),
  };
}
