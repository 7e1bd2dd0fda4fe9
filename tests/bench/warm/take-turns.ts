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
  readonly cpuMsByRound: readonly number[];
  /** Medians over the rounds. */
  readonly cpuMs: number;
  readonly prepareCpuMs: number | undefined;
  readonly bytes: number;
  readonly copies: number;
}

/** So many clinics a turn has at most; a run never asks for more than there are. */
const MOST_COPIES = 300;

/**
 * Lets tools make copies in turn, round after round, so that whatever else the machine does touches all of them alike.
 * No clinic comes twice before all have been: nothing that is kept of one helps.
 */
export async function takeTurns<Name extends string>(
  seats: ReadonlyMap<Name, Seat>,
  clinics: number,
  length: Length,
): Promise<ReadonlyMap<Name, WarmCost>> {
  const clinicsFrom = (first: number, count: number) =>
    Array.from({ length: count }, (_, index) => benchClinic((first + index) % clinics));
  const counts = new Map<Name, number>();
  for (const [name, seat] of seats) {
    await seat.take({ clinics: clinicsFrom(0, length.warmUpCopies) });
    const { cpuMs } = await seat.take({ clinics: clinicsFrom(length.warmUpCopies, length.leastCopies) });
    const fitting = Math.round((length.turnMs * length.leastCopies) / cpuMs);
    counts.set(name, Math.min(MOST_COPIES, Math.max(length.leastCopies, fitting)));
  }
  const turns = new Map<Name, Took[]>([...seats.keys()].map((name) => [name, []]));
  let first = length.warmUpCopies + length.leastCopies;
  for (let round = 0; round < length.rounds; round++) {
    for (const [name, seat] of seats)
      turns.get(name)?.push(await seat.take({ clinics: clinicsFrom(first, counts.get(name) ?? 1) }));
    first += MOST_COPIES;
  }
  return new Map([...turns].map(([name, took]) => [name, toWarmCost(took)]));
}

/** How many times as much the one costs: of each round by itself, as no two rounds find the machine alike. */
export function ratioOf(one: WarmCost, other: WarmCost): number {
  return medianOf(one.cpuMsByRound.map((cpuMs, round) => cpuMs / (other.cpuMsByRound[round] ?? Number.NaN)));
}

function toWarmCost(turns: readonly Took[]): WarmCost {
  const [{ name, tagged } = { name: '', tagged: '' }] = turns;
  const reads = turns.flatMap(({ prepareCpuMs, copies }) => (prepareCpuMs ?? Number.NaN) / copies);
  const cpuMsByRound = turns.map(({ cpuMs, copies }) => cpuMs / copies);
  return {
    name,
    tagged,
    cpuMsByRound,
    cpuMs: medianOf(cpuMsByRound),
    prepareCpuMs: reads.some(Number.isNaN) ? undefined : medianOf(reads),
    bytes: medianOf(turns.map(({ bytes, copies }) => bytes / copies)),
    copies: turns.reduce((sum, { copies }) => sum + copies, 0),
  };
}
