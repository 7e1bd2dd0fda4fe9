import { shown } from '../../../diagnostics/index.js';
import type { BuildReport } from '../../../build/index.js';

/** What became of a build, in numbers. */
export interface Summary {
  /** What was made. */
  readonly things: 'handout' | 'page';
  readonly made: number;
  readonly pages: number;
  readonly bytes: number;
  readonly unchanged: number;
  /** Copies that a dry run would make. */
  readonly wouldMake: number;
  readonly failed: number;
  /** Why copies failed, the most frequent reason first. */
  readonly reasons: readonly Reason[];
  /** Planned copies that were not begun, because the build ended before. */
  readonly notMade: number;
  readonly leftOutClinics: readonly string[];
  /** Paths that were left out for their name or kind. */
  readonly misnamed: readonly string[];
  /** Files in the folder that are not planned any more. */
  readonly stale: number;
  /** Files that are older than what would be made now, or that nobody knows enough of to remove them. */
  readonly kept: number;
  readonly removed: number;
  readonly warnings: number;
  readonly wasInterrupted: boolean;
  readonly elapsedMs: number;
}

/** Copies that failed for the same reason; each counts once, for the first thing that is wrong with it. */
export interface Reason {
  readonly code: string;
  readonly copies: number;
  /** The first copy of them. */
  readonly example: string;
}

/** The numbers of a build, with why copies failed and how long it took. */
export function summaryOf(
  report: BuildReport,
  reasons: readonly Reason[],
  elapsedMs: number,
  things: Summary['things'] = 'handout',
): Summary {
  const { made, pages, bytes, unchanged, warnings, brokenClinics, wasInterrupted } = report;
  const failed = report.failed + report.refused;
  return {
    things,
    made,
    pages,
    bytes,
    unchanged,
    failed,
    reasons,
    wouldMake: report.wouldMake,
    notMade: report.planned - made - unchanged - failed - report.wouldMake,
    leftOutClinics: brokenClinics,
    misnamed: report.leftOut.map(shown),
    stale: report.stale - report.removed - report.kept,
    kept: report.kept,
    removed: report.removed,
    warnings,
    wasInterrupted,
    elapsedMs,
  };
}
