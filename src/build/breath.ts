import { setImmediate } from 'node:timers/promises';

/**
 * Lets everybody else have a turn: Ctrl+C is heard, progress is shown, and memory is given back that goes by such turns.
 *
 * Making a copy waits for nothing outside, so that without this a build of thousands would be one turn.
 */
export async function breath(): Promise<void> {
  await setImmediate();
}
