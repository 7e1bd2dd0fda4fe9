import type { RunRules } from '../../make/index.js';

/** What a build may make its copies with besides itself. */
export interface WorkerOffer {
  /** The file that a worker runs. */
  readonly file: string;
  /** How many work at once; left out, as many as are worth it. */
  readonly jobs: number | undefined;
  /** Processors of the machine. */
  readonly cores: number;
  /** A copy that takes longer is ended. */
  readonly hangMs: number;
  /** Where it finds the project, the press and the output. */
  readonly folders: WorkerFolders;
  /** The process that signs its files. */
  readonly pid: number;
}

export interface WorkerFolders {
  readonly project: string;
  readonly press: string;
  readonly output: string;
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
