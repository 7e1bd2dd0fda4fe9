import type { Maker } from './maker.js';
import type { WorkerFolders } from './worker-setup.js';

/** What a build makes its copies with. */
export interface WorkerOffer {
  /** Calls one more worker, which begins to make itself ready. */
  readonly call: () => Maker;
  /** How many work at once; left out, as many as are worth it. */
  readonly jobs: number | undefined;
  /** Processors of the machine. */
  readonly cores: number;
  /** A copy that takes longer is ended: so long of a processor's time, or ten times as long by the clock. */
  readonly hangMs: number;
  /** Milliseconds of processors that this process has had; only differences count. */
  readonly cpuMs: () => number;
  /** Where it finds the project, the press and the output. */
  readonly folders: WorkerFolders;
  /** The process that signs its files. */
  readonly pid: number;
}

/** A worker costs as much to start as so many copies cost to make. */
const COPIES_OF_A_START = 12;

/** How many workers are worth it, and never none: whoever makes copies cannot hear Ctrl+C meanwhile. */
export function workerCount(copies: number, offer: Pick<WorkerOffer, 'jobs' | 'cores'>): number {
  const most = offer.jobs ?? Math.min(offer.cores, Math.floor(copies / COPIES_OF_A_START));
  return Math.max(1, Math.min(most, copies));
}
