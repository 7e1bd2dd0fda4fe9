import type { Found } from './found-sheet.js';
import type { Told } from './told.js';

/** An element as its sources tell it, and the same as the file has it. */
export interface Pair {
  readonly told: Told;
  readonly found: Found;
}

/** Every element of a sheet that says what its sources say, in the order in which it is read. */
export function pairsOf(expected: readonly Told[], found: readonly Found[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const walk = (wanted: readonly Told[], there: readonly Found[]): void => {
    for (const [index, told] of wanted.entries()) {
      const same = there[index];
      if (!same) return;
      pairs.push({ told, found: same });
      walk(told.kids, same.kids);
    }
  };
  walk(expected, found);
  return pairs;
}
