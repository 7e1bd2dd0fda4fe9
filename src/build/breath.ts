import { setImmediate } from 'node:timers/promises';
import { InterruptedError } from '../diagnostics/index.js';

/** A person does not notice so long a deafness. */
const LONGEST_MS = 100;

/** Takes a breath where the last was long ago. */
export type Breathe = () => Promise<void>;

/**
 * Breaths in what waits for nothing outside and may take long, such as a plan: only in them is Ctrl+C heard, which ends it by
 * an `InterruptedError`.
 */
export function breathing(signal: AbortSignal, clock: () => number): Breathe {
  let dueMs = clock() + LONGEST_MS;
  return async () => {
    if (clock() < dueMs) return;
    await setImmediate();
    if (signal.aborted) throw new InterruptedError();
    dueMs = clock() + LONGEST_MS;
  };
}
