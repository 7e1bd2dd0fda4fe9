import { Log } from '../diagnostics/index.js';
import type { Pages } from './pages.js';

/** How a sheet is set: with so many lines to write on left out, and what may be set closer set closer. */
export interface Setting {
  readonly dropped: number;
  readonly isCloser: boolean;
}

/** A sheet as it came out, and what was said of it. */
interface Outcome {
  readonly setting: Setting;
  readonly pages: Pages;
  readonly said: Log;
}

/**
 * Sets a sheet until it has the pages that its template promises: with all its lines to write on, with as few of the spare
 * ones left out as needed, and then the same with less space. Where nothing keeps the promise, the fewest pages do.
 */
export function keepPromise(
  promised: number,
  spare: number,
  set: (setting: Setting, said: Log) => Pages,
): Outcome {
  const tried = (setting: Setting): Outcome => {
    const said = new Log();
    return { setting, pages: set(setting, said), said };
  };
  const apart = withFewestDropped(promised, spare, (dropped) => tried({ dropped, isCloser: false }));
  if (countOf(apart) <= promised) return apart;
  const closer = withFewestDropped(promised, spare, (dropped) => tried({ dropped, isCloser: true }));
  return countOf(closer) < countOf(apart) ? closer : apart;
}

function withFewestDropped(promised: number, spare: number, set: (dropped: number) => Outcome): Outcome {
  const whole = set(0);
  if (countOf(whole) <= promised || spare === 0) return whole;
  const bare = set(spare);
  if (countOf(bare) === countOf(whole)) return whole;
  for (let dropped = 1; dropped < spare; dropped += 1) {
    const outcome = set(dropped);
    if (countOf(outcome) <= Math.max(promised, countOf(bare))) return outcome;
  }
  return bare;
}

function countOf({ pages }: Outcome): number {
  return pages.pages.length;
}
