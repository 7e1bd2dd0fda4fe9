import type { Diagnostic } from '../diagnostics/index.js';
import type { BuildReport } from '../run/index.js';
import { counted } from './counted.js';
import { inkFor } from './ink.js';
import type { Io } from './io.js';
import { tellDiagnostics, type SourceReader } from './tell-diagnostics.js';

/** What a report is made of. */
interface ReportOptions {
  readonly isJson: boolean;
  /** The PDF itself went to standard output. */
  readonly isStream: boolean;
  readonly explain: boolean;
  readonly world: SourceReader;
}

/** Says what became of a build: file names or JSON on standard output, words on standard error. */
export async function reportBuild(report: BuildReport, options: ReportOptions, io: Io): Promise<void> {
  await tellDiagnostics(report.diagnostics, options.world, io);
  if (report.couldNotWrite !== undefined)
    await io.err.write(
      `${inkFor(io.err, io.env).error('error')}: ${report.couldNotWrite}\n  hint: clear the way, or name another folder with --out\n`,
    );
  if (options.explain) await explain(report, io);
  if (options.isJson) await io.out.write(`${JSON.stringify(toJson(report), null, 2)}\n`);
  else if (!options.isStream) await io.out.write(report.made.map((entry) => `${entry.file}\n`).join(''));
  await io.err.write(`${summary(report, io)}\n`);
}

async function explain(report: BuildReport, io: Io): Promise<void> {
  for (const sheet of report.made)
    await io.err.write(`${sheet.file}\n${sheet.reasons.map((reason) => `  ${reason}\n`).join('')}`);
}

function toJson(report: BuildReport): object {
  return {
    files: report.made.map(({ reasons: _, ...entry }) => entry),
    failed: report.failed.map(({ job, diagnostics }) => ({ ...job, diagnostics })),
    diagnostics: report.diagnostics,
    interrupted: report.wasInterrupted,
    ...(report.couldNotWrite !== undefined && { cannot_write: report.couldNotWrite }),
  };
}

function summary(report: BuildReport, io: Io): string {
  const ink = inkFor(io.err, io.env);
  const pages = report.made.reduce((sum, entry) => sum + entry.pages, 0);
  const warnings = report.diagnostics.filter(isWarning).length;
  const parts = [
    `${report.made.length === 0 ? 'nothing' : ink.good(counted(report.made.length, 'handout'))} made${pages > 0 ? `, ${counted(pages, 'page')}` : ''}`,
    ...(report.failed.length > 0 ? [ink.error(`${report.failed.length} failed`)] : []),
    ...(report.brokenClinics.length > 0
      ? [
          ink.error(
            `${counted(report.brokenClinics.length, 'clinic')} left out: ${report.brokenClinics.join(', ')}`,
          ),
        ]
      : []),
    ...(warnings > 0 ? [ink.warning(counted(warnings, 'warning'))] : []),
    ...(report.wasInterrupted ? ['interrupted'] : []),
  ];
  return parts.join(', ');
}

function isWarning(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'warning';
}
