import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkerOffer } from '../../build/index.js';
import { HANG_MS } from '../hang-ms.js';
import type { Io } from '../io.js';
import { PRESS_FOLDER } from '../version.js';

/** What a build makes its copies with, below this output folder; whoever makes pages asks where printed sheets stand. */
export function workersFor(
  { jobs, project }: { readonly jobs: number | undefined; readonly project: string },
  output: string,
  { cores, cpuMs, folder, threads, writer }: Io,
  printed?: string,
): WorkerOffer {
  const folders = { project: resolve(folder, project), press: fileURLToPath(PRESS_FOLDER), output, printed };
  return { call: threads.callWorker, jobs, cores, hangMs: HANG_MS, cpuMs, folders, pid: writer.pid };
}
