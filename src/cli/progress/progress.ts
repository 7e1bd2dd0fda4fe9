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
