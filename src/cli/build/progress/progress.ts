/** How far a build is, at one moment. */
export interface Progress {
  /** Copies that are to be made; those that are fresh already do not count. */
  readonly total: number;
  /** Copies that were made or failed. */
  readonly done: number;
  readonly failed: number;
  readonly elapsedMs: number;
  /** The build was interrupted, and ends once the copies under way are done. */
  readonly isStopping: boolean;
}

/** Before so much time has passed, a rate is a guess. */
const FIRST_GUESS_MS = 1000;

/** Copies a second so far; undefined while nobody can know. */
export function rateOf({ done, elapsedMs }: Progress): number | undefined {
  return done === 0 || elapsedMs < FIRST_GUESS_MS ? undefined : (done * 1000) / elapsedMs;
}

/** Seconds until the last copy, at the rate so far. */
export function secondsLeft(progress: Progress): number | undefined {
  const rate = rateOf(progress);
  return rate === undefined ? undefined : (progress.total - progress.done) / rate;
}

/**
 * What is left, in steps so coarse that the words do not jump about: `7 s`, `25 s`, `4 min`, `2 h 10 min`.
 *
 * Rounded up: who comes back too late has lost less than who comes back too early.
 */
export function timeLeft(seconds: number): string {
  if (seconds <= 10) return `${Math.ceil(seconds)} s`;
  if (seconds <= 55) return `${Math.ceil(seconds / 5) * 5} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const rest = Math.ceil((minutes % 60) / 10) * 10;
  return rest === 60 ? `${hours + 1} h` : rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
