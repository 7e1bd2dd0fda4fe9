import { filesIn, runIn } from '../refusal.js';
import { join } from 'node:path';

/** What a build of hostile content came to. */
export interface HostileOutcome {
  readonly exit: number;
  readonly err: string;
  readonly made: readonly string[];
  /** Of the processor, so that it says nothing of what else the machine does. */
  readonly seconds: number;
  /** What must never be: a fault of the press, a stack trace, an end without a word. */
  readonly wrong: readonly string[];
}

/** No case may take longer. */
const MOST_SECONDS = 5;

/** Builds the small project with something hostile in it, and looks at what nobody may ever see. */
export async function hostileBuild(
  changes: Readonly<Record<string, string | Uint8Array | null>>,
  argv: readonly string[] = [],
): Promise<HostileOutcome> {
  const before = process.cpuUsage();
  const { exit, err, folder } = await runIn(changes, ['build', ...argv]);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const made = filesIn(join(folder, 'output')).filter((file) => file.endsWith('.pdf'));
  return { exit, err, made, seconds, wrong: wrongIn(exit, err, made, seconds) };
}

function wrongIn(exit: number, err: string, made: readonly string[], seconds: number): readonly string[] {
  const isTold = /error:|error: |warning/u.test(err);
  return [
    ...(seconds > MOST_SECONDS ? [`it took ${seconds.toFixed(1)} s`] : []),
    ...(/^ {4}at /mu.test(err) ? ['a stack trace'] : []),
    ...(/mistake of its own/u.test(err) ? [`a fault of the press: ${err.slice(0, 400)}`] : []),
    ...(exit === 0 && made.length === 0 ? ['nothing was made, and all is well'] : []),
    ...(exit !== 0 && !isTold ? [`it ended with ${exit} without a word: ${err.slice(0, 400)}`] : []),
    ...(![0, 1, 3, 5].includes(exit) ? [`it ended with ${exit}`] : []),
  ];
}
