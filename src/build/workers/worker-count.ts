import type { WorkerOffer } from './worker-setup.js';

/** A worker costs as much to start as so many copies cost to make. */
const COPIES_OF_A_START = 12;

/** How many workers are worth it, and never none: whoever makes copies cannot hear Ctrl+C meanwhile. */
export function workerCount(copies: number, offer: Pick<WorkerOffer, 'jobs' | 'cores'>): number {
  const most = offer.jobs ?? Math.min(offer.cores, Math.floor(copies / COPIES_OF_A_START));
  return Math.max(1, Math.min(most, copies));
}
