import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSite, type SiteEvent, type SiteReport } from '../../commands/index.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { SelectionError } from '../../plan/index.js';
import { openWorld } from '../../project/index.js';
import { nodeWorld } from '../../world/index.js';
import { CannotWriteError, nodeOutput } from '../../write/index.js';
import { EXIT, type ExitCode, type Io, UsageError } from '../io.js';
import { sourceDate } from '../build/source-date.js';
import { tellDiagnostics } from '../tell-diagnostics.js';
import { counted } from '../to-text.js';
import { PRESS_FOLDER } from '../version.js';

/** What is typed after `handouts site`. */
export interface SiteArguments {
  readonly handout: readonly string[];
  readonly clinic: readonly string[];
  readonly language: readonly string[];
  readonly 'allow-expired': readonly string[];
  readonly 'allow-stale': readonly string[];
  readonly out: string | undefined;
  readonly printed: string | undefined;
  readonly project: string;
  readonly 'dry-run': boolean;
  readonly json: boolean;
}

/** Makes the pages of a site, and shows what became of each. */
export async function runSite(given: SiteArguments, io: Io): Promise<ExitCode> {
  const project = resolve(io.folder, given.project);
  const folderOf = (typed: string | undefined, usual: string): string =>
    typed === undefined ? resolve(project, usual) : resolve(io.folder, typed);
  const date = sourceDate(io.env);
  const now = date ?? io.now;
  const world = openWorld(project, fileURLToPath(PRESS_FOLDER), now);
  const events: SiteEvent[] = [];
  io.hearSignals();
  try {
    const report = await makeSite(
      {
        handouts: given.handout,
        clinics: given.clinic,
        languages: given.language,
        waivers: { expired: given['allow-expired'], stale: given['allow-stale'] },
        sourceDate: date,
        fontTrialFile: io.threads.fontTrial,
        dryRun: given['dry-run'],
        signal: io.signal,
      },
      world,
      nodeOutput(folderOf(given.out, 'output/site'), io.writer),
      nodeWorld(folderOf(given.printed, 'output'), now),
      (event) => events.push(event),
    );
    const exit = exitOf(report, io);
    if (given.json) await io.out.write(toJson(events, report, exit));
    else {
      await tellDiagnostics(events.flatMap(diagnosticOf), world, io);
      await io.out.write(events.map(eventToText).join('') + reportToText(report));
    }
    return exit;
  } catch (error) {
    if (error instanceof SelectionError) throw new UsageError(error.message, error.hint);
    if (!(error instanceof CannotWriteError)) throw error;
    await io.err.write(
      `error: ${error.message}\n${error.hint === undefined ? '' : `  hint: ${error.hint}\n`}`,
    );
    return EXIT.cannotWrite;
  }
}

function exitOf({ failed, refused, isProjectWrong }: SiteReport, io: Io): ExitCode {
  if (io.signal.aborted) return EXIT.interrupted;
  if (isProjectWrong) return EXIT.projectInvalid;
  if (refused > 0) return EXIT.verificationFailed;
  return failed > 0 ? EXIT.someFailed : EXIT.made;
}

function diagnosticOf(event: SiteEvent): readonly Diagnostic[] {
  return event.kind === 'diagnostic' ? [event.diagnostic] : [];
}

function eventToText(event: SiteEvent): string {
  switch (event.kind) {
    case 'made':
      return `${event.file}  edition ${event.edition}\n`;
    case 'would-make':
      return `would make ${event.file}  edition ${event.edition}\n`;
    case 'refused':
      return event.doubts.map((doubt) => `not published: ${event.file}: ${doubt}\n`).join('');
    case 'unchanged':
    case 'diagnostic':
      return '';
    default:
      return event satisfies never;
  }
}

function reportToText({ made, unchanged, failed, refused }: SiteReport): string {
  const rest = [
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(refused > 0 ? [`${refused} not published`] : []),
  ];
  return `\n${[counted(made, 'page') + ' made', ...rest].join(', ')}\n`;
}

function toJson(events: readonly SiteEvent[], report: SiteReport, exit: ExitCode): string {
  const lines = [
    ...events.map(({ kind, ...event }) => ({
      event: kind,
      ...('diagnostic' in event ? event.diagnostic : event),
    })),
    { event: 'summary', exit_code: exit, ...report },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
