import type { Chunk } from './chunk.js';
import type { WorkerSetup } from './worker-setup.js';

/** What is sent to a worker: first how to open the project, then copies. */
export type ToWorker = { readonly setup: WorkerSetup } | { readonly chunk: Chunk };
