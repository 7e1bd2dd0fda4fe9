import { benchClinic, type BenchClinic } from '../project/bench-clinic.js';
import type { Took } from '../tool.js';
import { medianOf } from '../median-of.js';
import type { Seat } from './seat.js';

/** How long the tools are measured. */
export interface Length {
  /** A tool is warm after so much CPU time: compilers that run along have seen what is done often. */
  readonly warmUpMs: number;
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
 * No clinic that is measured was there before: nothing that is kept of one helps.
 *
 * @param clinics how many there are; those that are not measured are for getting warm
 */
export async function takeTurns<Name extends string>(
  seats: ReadonlyMap<Name, Seat>,
  clinics: number,
  length: Length,
): Promise<ReadonlyMap<Name, WarmCost>> {
  const measured = length.rounds * MOST_COPIES;
  const others = (first: number) => measured + (first % (clinics - measured));
  const counts = new Map<Name, number>();
  for (const [name, seat] of seats) {
    const { cpuMs, copies } = await warmUp(seat, (copy) => benchClinic(others(copy)), length);
    const fitting = Math.round((length.turnMs * copies) / cpuMs);
    counts.set(name, Math.min(MOST_COPIES, Math.max(length.leastCopies, fitting)));
  }
  const turns = new Map<Name, Took[]>([...seats.keys()].map((name) => [name, []]));
  let first = 0;
  for (let round = 0; round < length.rounds; round++) {
    for (const [name, seat] of seats)
      turns
        .get(name)
        ?.push(await seat.take({ clinics: clinicsFrom(first, counts.get(name) ?? 1, benchClinic) }));
    first += MOST_COPIES;
  }
  return new Map([...turns].map(([name, took]) => [name, toWarmCost(took)]));
}

/** Makes copies until a tool is warm, and returns its last turn. */
async function warmUp(
  seat: Seat,
  clinicOf: (copy: number) => BenchClinic,
  { warmUpMs, leastCopies }: Length,
): Promise<Took> {
  let spentMs = 0;
  for (let first = 0; ; first += leastCopies) {
    const took = await seat.take({ clinics: clinicsFrom(first, leastCopies, clinicOf) });
    spentMs += took.cpuMs;
    if (spentMs >= warmUpMs) return took;
  }
}

function clinicsFrom(
  first: number,
  count: number,
  clinicOf: (copy: number) => BenchClinic,
): readonly BenchClinic[] {
  return Array.from({ length: count }, (_, index) => clinicOf(first + index));
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
