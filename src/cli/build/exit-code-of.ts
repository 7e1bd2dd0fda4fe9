import type { BuildReport } from '../../build/index.js';
import type { Shard } from '../../plan/index.js';
import { EXIT, type ExitCode } from '../io.js';

/** How a command ends after a build: for the gravest of what happened. */
export function exitCodeOf(report: BuildReport, shard?: Shard): ExitCode {
  if (report.couldNotWrite !== undefined) return EXIT.cannotWrite;
  if (!report.isProjectSound) return EXIT.projectInvalid;
  if (report.wasInterrupted) return EXIT.interrupted;
  if (report.inTheWay > 0) return EXIT.cannotWrite;
  if (report.refused > 0) return EXIT.verificationFailed;
  // Of a small plan, a shard may be no copy at all.
  const isAnyThere = report.made + report.unchanged + report.wouldMake > 0 || shard !== undefined;
  const areAllThere = report.brokenClinics.length === 0 && report.leftOut.length === 0;
  const isWhole =
    report.failed === 0 && !report.pruneStopped && areAllThere && report.isPlanSound && isAnyThere;
  return isWhole ? EXIT.made : EXIT.someFailed;
}
