import type { CopyResult } from '../../make/index.js';
import type { Order } from '../../plan/index.js';

/** Copies that one worker makes one after another, as they are sent to it. */
export interface Chunk {
  readonly orders: readonly Order[];
  /** Numbers that the pool and its workers share: whether to stop, and for each lane how many copies were begun. */
  readonly shared: SharedArrayBuffer;
  /** Which of these numbers is this chunk's. */
  readonly lane: number;
  /** Which of these numbers is of its handovers. */
  readonly handover: number;
  /** What is written on these copies for one person, where the worker was told of none when it opened the project. */
  readonly note?: string | undefined;
}

/**
 * What became of the next copies of a chunk, in their order.
 *
 * It comes as soon as a copy is made, so that no file stands of which nobody was told, whenever a worker is ended.
 */
export interface Delivery {
  readonly results: readonly CopyResult[];
  /** The finished sheets, where they go to a receiver and not into a folder. */
  readonly sheets: readonly Uint8Array[];
  /** That the last of them could not be made durable, in place of its result. */
  readonly refusal?: CopyResult;
  /** The names of all files that were delivered are durable, and a manifest may have them. */
  readonly isSettled: boolean;
  /** Nothing more comes of this chunk; it may have been told to stop. */
  readonly isLast: boolean;
}

/** The place in the shared numbers that says to stop when it is not 0. */
export const STOP = 0;

/** Enough copies that sending them costs little, few enough that the last worker is not waited for. */
const MOST_JOBS = 40;

/** Something that can be cut; a list can. */
interface Cuttable<Item> {
  readonly length: number;
  readonly slice: (from: number, to: number) => readonly Item[];
}

/**
 * Cuts a list into pieces of nearly the same length, none longer than a chunk and at least one for each worker; each is cut
 * when it is asked for.
 */
export function* toChunks<Item>(items: Cuttable<Item>, workers: number): Generator<readonly Item[], void> {
  const count = Math.max(workers, Math.ceil(items.length / MOST_JOBS));
  const length = Math.max(1, Math.ceil(items.length / count));
  for (let from = 0; from < items.length; from += length) yield items.slice(from, from + length);
}
