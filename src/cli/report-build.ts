import type { BuildReport } from '../run/index.js';
import type { BuildStory } from './build-story.js';
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
export async function reportBuild(
  report: BuildReport,
  story: BuildStory,
  options: ReportOptions,
  io: Io,
): Promise<void> {
  await tellDiagnostics(story.diagnostics, options.world, io);
  if (report.couldNotWrite !== undefined)
    await io.err.write(
      `${inkFor(io.err, io.env).error('error')}: ${report.couldNotWrite}\n  hint: clear the way, or name another folder with --out\n`,
    );
  if (options.explain) await explain(story, io);
  if (options.isJson) await io.out.write(`${JSON.stringify(toJson(report, story), null, 2)}\n`);
  else if (!options.isStream) await io.out.write(story.made.map(({ file }) => `${file.file}\n`).join(''));
  await io.err.write(`${summary(report, io)}\n`);
}

async function explain(story: BuildStory, io: Io): Promise<void> {
  for (const { file, pageReasons } of story.made)
    await io.err.write(`${file.file}\n${pageReasons.map((reason) => `  ${reason}\n`).join('')}`);
}

function toJson(report: BuildReport, story: BuildStory): object {
  return {
    files: story.made.map(({ file }) => file),
    unchanged: story.unchanged.map(({ file }) => file),
    failed: story.failed.map(({ job: { clinicFacts: _, ...job }, diagnostics }) => ({ ...job, diagnostics })),
    diagnostics: story.diagnostics,
    interrupted: report.wasInterrupted,
    ...(report.couldNotWrite !== undefined && { cannot_write: report.couldNotWrite }),
  };
}

function summary(report: BuildReport, io: Io): string {
  const ink = inkFor(io.err, io.env);
  const { made, unchanged, failed, refused, pages, warnings, brokenClinics } = report;
  const parts = [
    `${made === 0 ? 'nothing' : ink.good(counted(made, 'handout'))} made${pages > 0 ? `, ${counted(pages, 'page')}` : ''}`,
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    ...(failed > 0 ? [ink.error(`${failed} failed`)] : []),
    ...(refused > 0 ? [ink.error(`${refused} refused`)] : []),
    ...(brokenClinics.length > 0
      ? [ink.error(`${counted(brokenClinics.length, 'clinic')} left out: ${brokenClinics.join(', ')}`)]
      : []),
    ...(warnings > 0 ? [ink.warning(counted(warnings, 'warning'))] : []),
    ...(report.wasInterrupted ? ['interrupted'] : []),
  ];
  return parts.join(', ');
}
