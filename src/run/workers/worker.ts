import { workerData } from 'node:worker_threads';
import { chunkMaker } from './chunk-maker.js';
import type { WorkerSetup } from './worker-setup.js';

/** What a worker does with what is sent to it; the file of it runs in a thread of its own. */
export const makeChunk = chunkMaker(workerData as WorkerSetup);
