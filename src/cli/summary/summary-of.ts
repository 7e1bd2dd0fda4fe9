import { shown } from '../../diagnostics/index.js';
import type { BuildReport } from '../../build/index.js';
import type { Reason, Summary } from './summary.js';

/** The numbers of a build, with why copies failed and how long it took. */
export function summaryOf(report: BuildReport, reasons: readonly Reason[], elapsedMs: number): Summary {
  const { made, pages, bytes, unchanged, warnings, brokenClinics, wasInterrupted } = report;
  const failed = report.failed + report.refused;
  return {
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
