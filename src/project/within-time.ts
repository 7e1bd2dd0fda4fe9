import { Script } from 'node:vm';

/** What was to be done in time, while it is done. */
const ACT = Symbol.for('handouts.within-time');
/** Node ends what a script calls after a time, also in the middle of a loop or a regular expression; nothing else of it does. */
const CALL = new Script(`globalThis[Symbol.for('handouts.within-time')]()`);

/** Ended before it was done. */
export const LATE = Symbol('late');

/**
 * Does something that waits for nothing, and ends it where it takes too long.
 *
 * Ctrl+C is heard when it is over. Node can end a script by it, too, but loses the signal where the script is just ending.
 *
 * Within another such thing it is the outer limit that holds: a watch costs as much as reading a row of a table.
 */
export function withinTime<Result>(limitMs: number, act: () => Result): Result | typeof LATE {
  const held = globalThis as { [ACT]?: () => void };
  if (held[ACT]) return act();
  let result: Result | typeof LATE = LATE;
  held[ACT] = () => {
    result = act();
  };
  try {
    CALL.runInThisContext({ timeout: limitMs, displayErrors: false });
    return result;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return LATE;
    throw error;
  } finally {
    delete held[ACT];
  }
}
