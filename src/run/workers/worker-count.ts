import type { WorkerOffer } from './worker-setup.js';

/** A worker costs as much to start as so many copies cost to make. */
const COPIES_OF_A_START = 12;

/** How many workers are worth it; 0 where the build makes its copies itself. */
export function workerCount(copies: number, offer: Pick<WorkerOffer, 'jobs' | 'cores'> | undefined): number {
  if (!offer) return 0;
  const most = offer.jobs ?? Math.min(offer.cores, Math.floor(copies / COPIES_OF_A_START));
  const count = Math.min(most, copies);
  return count > 1 ? count : 0;
}
