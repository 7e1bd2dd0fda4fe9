import type { Diagnostic } from '../diagnostics/index.js';
import type { Job, Shard } from '../plan/index.js';
import type { PublishedFile, StaleReason } from '../record/index.js';

/** What happens in a build, in a stable order; plain data. */
export type BuildEvent =
  | {
      readonly kind: 'planned';
      readonly copies: number;
      readonly toMake: number;
      /** The part of a plan that these copies are. */
      readonly shard: Shard | undefined;
    }
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic }
  /** A clinic whose own file is wrong, so that none of its copies is planned. */
  | { readonly kind: 'broken-clinic'; readonly clinic: string }
  /** What would be a clinic, a handout or a text of one, had it another name or kind; nothing of it is planned. */
  | { readonly kind: 'left-out'; readonly path: string }
  | { readonly kind: 'unchanged'; readonly file: PublishedFile }
  | {
      readonly kind: 'made';
      readonly file: PublishedFile;
      /** What changed, or that it is new. */
      readonly why: string;
      /** Why each page ends where it does. */
      readonly pageReasons: readonly string[];
    }
  | {
      readonly kind: 'failed';
      readonly job: Job;
      readonly diagnostics: readonly Diagnostic[];
    }
  /** Made, but found wrong when it was read again, and so not published. */
  | {
      readonly kind: 'refused';
      readonly job: Job;
      readonly doubts: readonly string[];
    }
  /** Only planned, in a dry run. */
  | { readonly kind: 'would-make'; readonly job: Job; readonly why: string }
  /** A file that stands and that a clean build would not make. */
  | {
      readonly kind: 'stale';
      readonly file: string;
      readonly why: StaleReason;
      readonly isRemoved: boolean;
    }
  /** The outside takes no more files; the build ends. */
  | { readonly kind: 'cannot-write'; readonly why: string; readonly hint: string | undefined }
  /** A prune was asked for, and takes nothing away. */
  | { readonly kind: 'prune-stopped'; readonly why: string; readonly hint: string }
  | { readonly kind: 'project-wrong' }
  | { readonly kind: 'finished'; readonly report: BuildReport };

/** Why a prune that is asked for takes nothing away. */
export interface PruneStop {
  readonly why: string;
  readonly hint: string;
}

/** What became of a build, in numbers. */
export interface BuildReport {
  readonly planned: number;
  readonly made: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly refused: number;
  /** Files that stand and that a clean build would not make, and how many of them were removed. */
  readonly stale: number;
  readonly removed: number;
  /** Of the stale files, those that no prune takes. */
  readonly kept: number;
  /** Copies that a dry run would make. */
  readonly wouldMake: number;
  /** Pages and bytes of what was made. */
  readonly pages: number;
  readonly bytes: number;
  readonly warnings: number;
  readonly brokenClinics: readonly string[];
  /** Paths of what was left out for its name or kind. */
  readonly leftOut: readonly string[];
  readonly isProjectSound: boolean;
  /** Whether all was read that says what is wanted. */
  readonly isPlanSound: boolean;
  readonly pruneStopped: PruneStop | undefined;
  /** Of the failed copies, those in whose way something stands in the output folder. */
  readonly inTheWay: number;
  /** Why no more files could be written. */
  readonly couldNotWrite: string | undefined;
  /** What to do then, where it is not to clear the way. */
  readonly writeHint: string | undefined;
  readonly wasInterrupted: boolean;
}

/** Takes what happens, as it happens. */
export type Tell = (event: BuildEvent) => void;
