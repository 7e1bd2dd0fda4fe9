import type { Waivers } from '../waivers.js';

/** What a build may make its copies with besides itself. */
export interface WorkerOffer {
  /** The file that a worker runs. */
  readonly file: string;
  /** How many work at once; left out, as many as are worth it. */
  readonly jobs: number | undefined;
  /** Processors of the machine. */
  readonly cores: number;
  /** A worker that begins no copy for so long hangs. */
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
  readonly pid: number;
  readonly now: Date;
  readonly sourceDate: Date | undefined;
  readonly today: string;
  readonly waivers: Waivers;
  readonly fontTrialFile: string | undefined;
  /** Whether anybody asks why each page ends where it does. */
  readonly explain: boolean;
}
