import { setImmediate } from 'node:timers/promises';
import { CannotWriteError, nodeOutput, type Output } from '../../write/index.js';
import {
  type CopyResult,
  makeCopy,
  makePage,
  type Publish,
  openRun,
  type SiteFolder,
} from '../../make/index.js';
import { SharedWork } from '../../memory/index.js';
import { MAX_READ_BYTES, openWorld } from '../../project/index.js';
import { nodeWorld, type World } from '../../world/index.js';
import { STOP, type Chunk, type Delivery } from './chunk.js';
import { Handover } from './handover.js';
import type { WorkerSetup } from './worker-setup.js';

/** The names of files are made durable so often. */
const SETTLING_MS = 200;

export type MakeChunk = (chunk: Chunk, deliver: (delivery: Delivery) => void) => Promise<void>;

/** Where a worker reads and writes. */
export interface Outside {
  readonly world: World;
  readonly output: Output;
  /** Where printed sheets stand; only whoever makes pages asks. */
  readonly printed?: World | undefined;
}

function outsideOf({ folders, now, pid }: WorkerSetup): Outside {
  return {
    world: openWorld(folders.project, folders.press, now),
    output: nodeOutput(folders.output, { pid, isRunning: () => true }),
    printed: folders.printed === undefined ? undefined : nodeWorld(folders.printed, now),
  };
}

/** Opens the project as a worker, and returns what makes chunks of copies in it. */
export function chunkMaker(setup: WorkerSetup, outside = outsideOf(setup)): MakeChunk {
  const { world, output } = outside;
  const { isStream, rules, explain } = setup;
  const facts = openRun(world, rules);
  return async ({ orders, shared, lane, handover: place, note }, deliver) => {
    // What is made with a note is forgotten with it.
    const own = note === undefined ? facts : { ...facts, note, shared: new SharedWork() };
    const numbers = new Int32Array(shared);
    const handover = new Handover(shared, place);
    let sheets: Uint8Array[] = [];
    const publish: Publish = async (path, bytes) => {
      handover.begin();
      if (!isStream) return output.publish(path, bytes);
      sheets.push(bytes);
      return undefined;
    };
    // The names of the files are durable before any manifest has them.
    const settleAll = async (isLast: boolean): Promise<boolean> => {
      const refusal = await settle(output);
      if (refusal) deliver({ results: [], sheets: [], refusal, isSettled: true, isLast: true });
      else deliver({ results: [], sheets: [], isSettled: true, isLast });
      return refusal === undefined;
    };
    let dueMs = performance.now() + SETTLING_MS;
    for (const order of orders) {
      await breath();
      if (Atomics.load(numbers, STOP) !== 0) break;
      Atomics.add(numbers, lane, 1);
      const { page } = order;
      const result = page
        ? await makePage(order, page, own, siteFolder(outside, publish))
        : await makeCopy(order, own, publish, explain);
      deliver({ results: [result], sheets, isSettled: false, isLast: false });
      sheets = [];
      handover.end();
      if (result.kind === 'cannot-write') break;
      if (performance.now() < dueMs || order === orders.at(-1)) continue;
      if (!(await settleAll(false))) return;
      dueMs = performance.now() + SETTLING_MS;
    }
    await settleAll(true);
  };
}

/** Where a worker's pages go. */
function siteFolder({ world, output, printed }: Outside, publish: Publish): SiteFolder {
  const bytesIn = (from: World | undefined, path: string): Uint8Array | undefined => {
    const read = from?.read(path, MAX_READ_BYTES);
    return read?.kind === 'found' ? read.bytes : undefined;
  };
  return {
    standing: (path) => output.read(path, MAX_READ_BYTES),
    source: (path) => bytesIn(world, path),
    printed: (path) => bytesIn(printed, path),
    publish,
    where: (path) => output.where(path),
  };
}

/**
 * Lets everybody else have a turn: a stop is heard, and memory is given back that goes by such turns.
 *
 * Making a copy waits for nothing outside, so that without this a chunk would be one turn.
 */
async function breath(): Promise<void> {
  await setImmediate();
}

async function settle(output: Output): Promise<CopyResult | undefined> {
  try {
    await output.settle();
    return undefined;
  } catch (error) {
    if (!(error instanceof CannotWriteError)) throw error;
    return { kind: 'cannot-write', why: error.message, diagnostics: [], isProjectWrong: false };
  }
}
