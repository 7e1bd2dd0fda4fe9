import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildEvent, type BuildReport, build, MakerThread } from '../../src/build/index.js';
import { nodeOutput } from '../../src/write/index.js';
import { openWorld } from '../../src/project/index.js';
import { buildRequest } from './build-request.js';
import { PROJECT_FOLDER } from './folders.js';
import { MakerHere } from './maker-here.js';
import { temporaryFolder } from './temporary-folder.js';
import { THIS_PROCESS } from './this-process.js';

const WORKER = join(PROJECT_FOLDER, 'dist/cli/worker.js');

/** How a build differs from one of everything, with two sound workers. */
interface Circumstances {
  /** How many threads; none of them, and copies are made in this one. */
  readonly workers?: number;
  readonly file?: string;
  readonly hangMs?: number;
  readonly force?: boolean;
  readonly prune?: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: BuildEvent) => void;
}

/** Builds a project with workers of the built program; all that was told, and the numbers. */
export async function buildWithWorkers(
  folder: string,
  {
    workers = 2,
    file = WORKER,
    hangMs = 60_000,
    force = false,
    prune = false,
    signal,
    onEvent,
  }: Circumstances = {},
): Promise<{ readonly events: readonly BuildEvent[]; readonly report: BuildReport }> {
  if (!existsSync(WORKER)) throw new Error('the program is not built: run npm run build first');
  const events: BuildEvent[] = [];
  const output = join(folder, 'output');
  const folders = { project: folder, press: PROJECT_FOLDER, output };
  const now = new Date('2026-11-22T12:00:00Z');
  const request = buildRequest({
    force,
    prune,
    workers: {
      call: () => (workers === 0 ? new MakerHere() : new MakerThread(file)),
      jobs: Math.max(1, workers),
      cores: 2,
      hangMs,
      cpuMs: () => process.cpuUsage().user / 1000,
      folders,
      pid: process.pid,
    },
    ...(signal && { signal }),
  });
  const report = await build(
    request,
    openWorld(folder, PROJECT_FOLDER, now),
    { kind: 'folder', output: nodeOutput(output, THIS_PROCESS) },
    (event) => {
      events.push(event);
      onEvent?.(event);
    },
  );
  return { events, report };
}

/** A worker that makes every copy but some, at which it does what is told in JavaScript. @returns its file */
export function faultyWorker(isFaulty: string, fault: string): string {
  const file = join(temporaryFolder(), 'worker.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
const [on, post] = [parentPort.on.bind(parentPort), parentPort.postMessage.bind(parentPort)];
parentPort.on = (event, listen) => on(event, async (message) => {
  if (!message.chunk) return listen(message);
  const { chunk } = message;
  const numbers = new Int32Array(chunk.shared);
  for (const [place, job] of chunk.orders.entries()) {
    if (${isFaulty}) {
      Atomics.add(numbers, chunk.lane, 1);
      ${fault}
    }
    const isEnd = place === chunk.orders.length - 1;
    await new Promise((resolve) => {
      parentPort.postMessage = (delivery) => {
        post({ ...delivery, isLast: delivery.isLast && isEnd });
        if (delivery.isLast) resolve();
      };
      listen({ chunk: { ...chunk, orders: [job] } });
    });
  }
});
await import(${JSON.stringify(pathToFileURL(WORKER).href)});
`,
  );
  return file;
}
