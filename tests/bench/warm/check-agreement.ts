import { join } from 'node:path';
import { benchClinic } from '../project/bench-clinic.js';
import type { Contestant } from './contestants.js';
import type { Seat } from './seat.js';
import { canReadWords, wordsOf } from './words-of.js';

/** What the tools print, compared. */
export interface Agreement {
  /** Where a tool's words or pages are not ours, in words; nothing where all agree. */
  readonly differences: readonly string[];
  readonly pages: number;
  readonly words: number;
  /** Words of our long sheet ÷ words of the short one. */
  readonly timesAsLong: number;
}

/** Lets every tool print one clinic's sheet and reads what it printed; undefined where no program can read it here. */
export async function checkAgreement(
  seats: ReadonlyMap<Contestant, Seat>,
  folder: string,
): Promise<Agreement | undefined> {
  if (!canReadWords) return undefined;
  const printed = new Map<Contestant, readonly (readonly string[])[]>();
  for (const [name, seat] of seats) {
    const keepIn = join(folder, `${name}.pdf`);
    await seat.take({ clinics: [benchClinic(7)], keepIn });
    printed.set(name, wordsOf(keepIn));
  }
  const ours = printed.get('ours') ?? [];
  const peers = [...printed].filter(([name]) => name !== 'ours' && name !== 'long');
  return {
    differences: peers.flatMap(([name, theirs]) => differencesOf(name, theirs, ours)),
    pages: ours.length,
    words: ours.flat().length,
    timesAsLong: (printed.get('long') ?? []).flat().length / ours.flat().length,
  };
}

function differencesOf(
  name: string,
  theirs: readonly (readonly string[])[],
  ours: readonly (readonly string[])[],
): readonly string[] {
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
