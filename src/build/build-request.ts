import type { Output } from '../write/index.js';
import type { Selection, Shard, Waivers } from '../plan/index.js';
import type { Printed } from './printed-editions.js';
import type { PruneMost } from './why-not-prune.js';
import type { Maker } from './workers/maker.js';
import type { WorkerOffer } from './workers/worker-offer.js';

/** What pages are made with besides. */
export interface SiteRequest {
  /** Where printed sheets stand, whose editions every page must know. */
  readonly printed: Printed;
}

/** What a build is asked to do. */
export interface BuildRequest extends Selection {
  /** Pages of a site are made, and no sheets. */
  readonly site?: SiteRequest | undefined;
  readonly note: string | undefined;
  readonly waivers: Waivers;
  readonly sourceDate: Date | undefined;
  /** Exactly one sheet is wanted, for standard output or with a note; any other number is refused. */
  readonly onlyOne: string | undefined;
  /** The part of the plan that is made here, where several machines share it. */
  readonly shard: Shard | undefined;
  /** Hash of the program: whatever it made in another form is made again. */
  readonly program: string;
  /** Makes every copy again, also those that are fresh. */
  readonly force: boolean;
  /** Removes files that nobody plans any more, unless they are too many. */
  readonly prune: boolean;
  readonly pruneMost: PruneMost;
  /** Only plans: nothing is made and nothing is written. */
  readonly dryRun: boolean;
  /** When the build began, by the machine's own clock. */
  readonly startedAt: Date;
  /** Milliseconds from any moment on; only differences count. */
  readonly clock: () => number;
  /** Whether anybody asks why each page ends where it does. */
  readonly explain: boolean;
  readonly workers: WorkerOffer;
  /** A worker that was called before anybody knew how many are needed, and makes itself ready. */
  readonly called?: Maker | undefined;
  /** The program of the thread in which a clinic's own fonts are tried; without it, they are tried here. */
  readonly fontTrialFile: string | undefined;
  readonly signal: AbortSignal;
}

/** The same on its day. */
export interface BuildTerms extends BuildRequest {
  /** As 2026-11-22. */
  readonly today: string;
}

/** Where the sheets go: to the output folder, or to a single receiver. */
export type Destination =
  | { readonly kind: 'folder'; readonly output: Output }
  | { readonly kind: 'stream'; readonly write: (bytes: Uint8Array) => Promise<void> };
