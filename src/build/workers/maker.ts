import type { Chunk, Delivery } from './chunk.js';
import type { WorkerSetup } from './worker-setup.js';

/** Why a worker makes nothing any more. */
export interface Ending {
  readonly kind: 'took-too-long' | 'out-of-memory' | 'died';
  readonly why: string;
}

/** A worker: it makes copies, one chunk at a time, and may end at any moment. */
export interface Maker {
  readonly hasEnded: boolean;
  /** Opens the project in it; once, and before anything is made. */
  open(setup: WorkerSetup): void;
  /** Makes a chunk, and hands over what is made of it as it comes; returns why it ended early, or nothing. */
  make(chunk: Chunk, take: (delivery: Delivery) => void): Promise<Ending | undefined>;
  /** Ends it in the middle of whatever it does. */
  end(ending: Ending): void;
  /** Ends it in the middle, too, and first takes what it has delivered. */
  halt(): void;
  /** Ends it when it has nothing to do any more. */
  dismiss(): void;
}
