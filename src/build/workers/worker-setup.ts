import type { RunRules } from '../../make/index.js';
import type { Chunk } from './chunk.js';

/** Where a worker finds the project, the press and the output. */
export interface WorkerFolders {
  readonly project: string;
  readonly press: string;
  readonly output: string;
  /** Where printed sheets stand, for whoever makes pages. */
  readonly printed?: string | undefined;
}

/** All that a worker needs to open the project for itself: plain data. */
export interface WorkerSetup {
  readonly folders: WorkerFolders;
  /** Finished sheets are sent back, and not written. */
  readonly isStream: boolean;
  readonly pid: number;
  readonly now: Date;
  readonly rules: RunRules;
  /** Whether anybody asks why each page ends where it does. */
  readonly explain: boolean;
}

/** What is sent to a worker: first how to open the project, then copies. */
export type ToWorker = { readonly setup: WorkerSetup } | { readonly chunk: Chunk };
