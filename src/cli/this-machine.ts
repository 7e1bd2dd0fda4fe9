import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { MakerThread } from '../build/index.js';
import { besides } from './besides.js';
import type { Io } from './io.js';
import { isRunning } from './is-running.js';

/** What the command and the library have of the machine they run on; streams and signals are their own. */
export function thisMachine(): Omit<
  Io,
  'out' | 'err' | 'readInput' | 'askPerson' | 'signal' | 'hearSignals'
> {
  return {
    isThere: existsSync,
    folder: process.cwd(),
    env: process.env,
    versions: process.versions,
    cores: availableParallelism(),
    threads: {
      callWorker: () => new MakerThread(besides('worker.js')),
      fontTrial: besides('font-trial-thread.js'),
    },
    now: new Date(),
    timeOfDay: () => new Date(),
    clock: () => performance.now(),
    cpuMs: () => process.cpuUsage().user / 1000,
    writer: { pid: process.pid, isRunning },
  };
}
