import type { Progress } from './progress.js';

/** No two lines come closer together than this. */
const CLOSEST_MS = 5000;
/** Nobody waits longer than this for a sign of life. */
const LONGEST_MS = 60_000;

/**
 * Whether a log gets another line: after a tenth of the copies or a minute, and never within five seconds of the last.
 *
 * @param last what the last line told; nothing yet is no copies at no time
 */
export function isLineDue(last: Pick<Progress, 'done' | 'elapsedMs'>, now: Progress): boolean {
  const since = now.elapsedMs - last.elapsedMs;
  if (since < CLOSEST_MS || now.done >= now.total) return false;
  return since >= LONGEST_MS || (now.done - last.done) * 10 >= now.total;
}
