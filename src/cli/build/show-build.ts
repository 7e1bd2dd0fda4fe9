import { shown } from '../../diagnostics/index.js';
import { toJson } from '../to-json.js';
import type { BuildEvent, BuildReport, Tell } from '../../build/index.js';
import { BuildStory } from './build-story.js';
import { eventToJson, reportToJson } from './event-to-json.js';
import { inkFor } from '../ink.js';
import type { ExitCode, Io } from '../io.js';
import { showProgress } from './progress/show-progress.js';
import { summaryToText } from './summary/summary-to-text.js';
import { summaryOf } from './summary/summary.js';
import { type SourceReader, tellMessages } from '../tell-diagnostics.js';
import { counted } from '../to-text.js';

/** How a build is shown. */
export interface ShowOptions {
  readonly isJson: boolean;
  /** The PDF itself goes to standard output. */
  readonly isStream: boolean;
  readonly explain: boolean;
  /** Why each file is made. */
  readonly why: boolean;
  readonly dryRun: boolean;
  readonly world: SourceReader;
  /** What is made. */
  readonly things: 'handout' | 'page';
}

/** A build that is being shown. */
export interface ShownBuild {
  readonly tell: Tell;
  /** Clears away what only showed that the build goes on. */
  stop(): Promise<void>;
  /** Says what became of it. */
  end(report: BuildReport, exit: ExitCode): Promise<void>;
}

/** Shows a build: events or file names on standard output; progress, messages and a summary on standard error. */
export function showBuild(options: ShowOptions, io: Io): ShownBuild {
  const startMs = io.clock();
  const story = new BuildStory();
  const progress = hasProgress(options, io) ? showProgress(io) : undefined;
  const files = options.isJson || options.isStream ? undefined : listFiles(io, options.dryRun);
  const writeJson = (json: object): void => {
    if (options.isJson) void io.out.write(`${toJson(json)}\n`);
  };
  return {
    tell: (event) => {
      story.add(event);
      if (event.kind === 'finished') return;
      if (!isInFailure(event)) writeJson(eventToJson(event));
      const line = listed(event, options);
      if (line !== undefined) files?.add(line);
      if (event.kind === 'made') explain(event, options, io);
      progress?.tell(story.counts);
    },
    stop: async () => progress?.end(),
    end: async (report, exit) => {
      const elapsedMs = io.clock() - startMs;
      await tellMessages(story.messages, options.world, io);
      await tellCannotWrite(report, io);
      if (report.pruneStopped) await tellPruneStopped(report.pruneStopped, io);
      await files?.end();
      writeJson(reportToJson(report, exit, elapsedMs));
      await io.err.write(
        summaryToText(summaryOf(report, story.reasons, elapsedMs, options.things), inkFor(io.err, io.env)),
      );
    },
  };
}

/** Where lines come all the time, they show by themselves that it goes on. */
function hasProgress({ isJson, explain, why, dryRun }: ShowOptions, io: Io): boolean {
  return !explain && !why && !dryRun && !(isJson && io.out.isTerminal);
}

/** The mistakes of a copy stand in the event that tells its failure. */
function isInFailure(event: BuildEvent): boolean {
  return (
    event.kind === 'diagnostic' &&
    event.diagnostic.severity === 'error' &&
    event.diagnostic.copy !== undefined
  );
}

function explain(
  { file, why, pageReasons }: Extract<BuildEvent, { kind: 'made' }>,
  options: ShowOptions,
  io: Io,
): void {
  if (options.why) void io.err.write(`${file.file}: ${shown(why)}\n`);
  if (options.explain)
    void io.err.write(`${file.file}\n${pageReasons.map((reason) => `  ${shown(reason)}\n`).join('')}`);
}

/** What stands on standard output: files that were made; of a dry run, every file and what would become of it. */
function listed(event: BuildEvent, { dryRun, why }: ShowOptions): string | undefined {
  if (!dryRun) return event.kind === 'made' ? event.file.file : undefined;
  switch (event.kind) {
    case 'would-make':
      return `make       ${event.job.file}${why ? ` (${shown(event.why)})` : ''}`;
    case 'unchanged':
      return `unchanged  ${event.file.file}`;
    case 'stale':
      return `stale      ${event.file}${why ? ` (${shown(event.why)})` : ''}`;
    default:
      return undefined;
  }
}

async function tellCannotWrite({ couldNotWrite, writeHint }: BuildReport, io: Io): Promise<void> {
  if (couldNotWrite === undefined) return;
  const error = inkFor(io.err, io.env).error('error');
  const hint = writeHint ?? 'clear the way, or name another folder with --out';
  await io.err.write(`${error}: ${shown(couldNotWrite)}\n  hint: ${shown(hint)}\n`);
}

async function tellPruneStopped(
  { why, hint }: NonNullable<BuildReport['pruneStopped']>,
  io: Io,
): Promise<void> {
  const error = inkFor(io.err, io.env).error('error');
  await io.err.write(`${error}: nothing was removed: ${why}\n  hint: ${hint}\n`);
}

/** On a terminal, more names than this push away what matters more; then a few are enough. */
const MOST_ON_TERMINAL = 24;
const EXAMPLES = 3;

/** File names that are being listed on standard output. */
interface ListedFiles {
  add(file: string): void;
  end(): Promise<void>;
}

/**
 * Lists files: at once for another program; on a terminal at the end, when no progress is drawn, and only so many.
 *
 * @param whole the list is what was asked for, so it is shown whole on a terminal too
 */
function listFiles({ out, err }: Io, whole: boolean): ListedFiles {
  if (whole || !out.isTerminal)
    return { add: (file) => void out.write(`${file}\n`), end: async () => undefined };
  const names: string[] = [];
  let count = 0;
  return {
    add: (file) => {
      count += 1;
      if (names.length < MOST_ON_TERMINAL) names.push(file);
    },
    end: async () => {
      const named = count > MOST_ON_TERMINAL ? names.slice(0, EXAMPLES) : names;
      await out.write(named.map((name) => `${name}\n`).join(''));
      const hidden = count - named.length;
      if (hidden > 0) await err.write(`and ${counted(hidden, 'more file')}; manifest.json names all\n\n`);
    },
  };
}
