import { CannotWriteError, nodeOutput, type Output } from '../../world/index.js';
import { breath } from '../breath.js';
import type { CopyResult } from '../copy-result.js';
import { makeCopy } from '../make-copy.js';
import { openWorld } from '../open-world.js';
import { openRun } from '../run-facts.js';
import { STOP, type Chunk, type ChunkAnswer } from './chunk.js';
import type { WorkerSetup } from './worker-setup.js';

/** Opens the project as a worker, and returns what makes chunks of copies in it. */
export function chunkMaker(setup: WorkerSetup): (chunk: Chunk) => Promise<ChunkAnswer> {
  const { folders, pid, now, sourceDate, today, waivers, fontTrialFile, explain } = setup;
  const world = openWorld(folders.project, folders.press, now);
  const output = nodeOutput(folders.output, { pid, isRunning: () => true });
  const rules = { note: undefined, today, sourceDate, waivers, fontTrialFile };
  const facts = openRun(world, rules);
  return async ({ orders, shared, lane }) => {
    const numbers = new Int32Array(shared);
    const results: CopyResult[] = [];
    for (const order of orders) {
      await breath();
      if (Atomics.load(numbers, STOP) !== 0) break;
      Atomics.add(numbers, lane, 1);
      const result = await makeCopy(order, facts, (path, bytes) => output.publish(path, bytes));
      results.push(explain || result.kind !== 'made' ? result : { ...result, pageReasons: [] });
      if (result.kind === 'cannot-write') break;
    }
    // The names of the files are durable before any manifest has them.
    const refusal = await settle(output);
    return refusal ? [...results.slice(0, -1), refusal] : results;
  };
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
