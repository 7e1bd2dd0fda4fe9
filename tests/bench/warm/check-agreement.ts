import { join } from 'node:path';
import { benchClinic, type BenchClinic } from '../project/bench-clinic.js';
import type { Contestant } from './contestants.js';
import type { Seat } from './seat.js';
import { canReadWords, wordsOf, type Words } from './words-of.js';

/** What the tools print, compared. */
export interface Agreement {
  /** Where a tool's words or pages are not ours, in words; nothing where all agree. */
  readonly differences: readonly string[];
  readonly pages: number;
  readonly words: number;
  /** Words of our long sheet ÷ words of the short one. */
  readonly timesAsLong: number;
}

/** An ordinary clinic, and one of the longest names: Juniper Heights Health Partners. */
export const COMPARED = [7, 2206].map(benchClinic);

/** Lets every tool print the same clinics' sheets and reads what it printed; undefined where no program can read it here. */
export async function checkAgreement(
  seats: ReadonlyMap<Contestant, Seat>,
  folder: string,
): Promise<Agreement | undefined> {
  if (!canReadWords) return undefined;
  const differences: string[] = [];
  let read = new Map<Contestant, Words>();
  for (const clinic of COMPARED) {
    read = await readAll(clinic, seats, folder);
    const ours = read.get('ours') ?? [];
    for (const [name, theirs] of read) {
      if (name !== 'ours' && name !== 'long') differences.push(...differencesOf(name, theirs, ours));
    }
  }
  const [short = [], long = []] = [read.get('ours'), read.get('long')];
  const words = short.flat().length;
  return { differences, pages: short.length, words, timesAsLong: long.flat().length / words };
}

async function readAll(
  clinic: BenchClinic,
  seats: ReadonlyMap<Contestant, Seat>,
  folder: string,
): Promise<Map<Contestant, Words>> {
  const read = new Map<Contestant, Words>();
  for (const [name, seat] of seats) {
    const keepIn = join(folder, `${name}.pdf`);
    await seat.take({ clinics: [clinic], keepIn });
    read.set(name, wordsOf(keepIn));
  }
  return read;
}

/** Where a tool's words or pages are not ours, page by page, in words. */
export function differencesOf(name: string, theirs: Words, ours: Words): readonly string[] {
  if (theirs.length !== ours.length)
    return [`${name} prints ${theirs.length} pages, and ours has ${ours.length}`];
  return ours.flatMap((page, index) => {
    const [missing, more] = [without(page, theirs[index] ?? []), without(theirs[index] ?? [], page)];
    if (missing.length === 0 && more.length === 0) return [];
    return [`${name}, page ${index + 1}: lacks "${missing.join(' ')}", has "${more.join(' ')}" too much`];
  });
}

/** The words of `all` that are not in `some`, each as often as it is missing. */
function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = [...some];
  return all.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
