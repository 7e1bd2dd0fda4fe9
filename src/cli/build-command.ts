import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Argv, CommandModule } from 'yargs';
import {
  build,
  nodeOutput,
  openWorld,
  PAPER_NAMES,
  programHash,
  SelectionError,
  SIZE_NAMES,
  type BuildReport,
  type Destination,
  type PaperName,
  type SizeName,
} from '../run/index.js';
import { addToStory, newBuildStory } from './build-story.js';
import { EXIT, UsageError, type ExitCode, type Io } from './io.js';
import { once } from './once.js';
import { readNote } from './read-note.js';
import { reportBuild } from './report-build.js';
import { sourceDate } from './source-date.js';
import { PRESS_FOLDER } from './version.js';

interface BuildArguments {
  readonly _: readonly (string | number)[];
  readonly handout: readonly string[] | undefined;
  readonly clinic: readonly string[];
  readonly language: readonly string[];
  readonly size: readonly string[];
  readonly paper: readonly string[];
  readonly template: string | undefined;
  readonly fillable: boolean;
  readonly out: string | undefined;
  readonly project: string;
  readonly note: string | undefined;
  readonly allowExpired: readonly string[];
  readonly force: boolean;
  readonly json: boolean;
  readonly explain: boolean;
}

/** `handouts build`: makes the sheets. */
export function buildCommand(
  io: Io,
  finish: (code: ExitCode) => void,
): CommandModule<object, BuildArguments> {
  return {
    command: 'build [handout..]',
    describe: 'make PDF files',
    builder: (yargs) => options(yargs) as Argv<BuildArguments>,
    handler: async (given) => {
      finish(await runBuild(given, io));
    },
  };
}

function options(yargs: Argv): Argv {
  const list = (description: string, choices?: readonly string[]) =>
    ({
      describe: description,
      type: 'string',
      array: true,
      default: [],
      requiresArg: true,
      defaultDescription: "the clinic's own",
      ...(choices && { choices }),
    }) as const;
  return yargs
    .positional('handout', {
      describe: 'ids of handouts; globs are allowed; all without any',
      type: 'string',
      array: true,
    })
    .option('clinic', { ...list('ids of clinics; globs are allowed'), defaultDescription: 'all' })
    .option('language', list('language tags, such as en'))
    .option('size', list('print sizes', SIZE_NAMES))
    .option('paper', list('paper', PAPER_NAMES))
    .option('fillable', {
      describe: 'places to write become fields to fill in on a screen',
      type: 'boolean',
      default: false,
    })
    .option('template', {
      describe: "a template of templates/ in place of the clinic's own",
      type: 'string',
      requiresArg: true,
      coerce: once('template'),
    })
    .option('out', {
      describe: 'folder for the files, or - to write one PDF to standard output',
      type: 'string',
      requiresArg: true,
      coerce: once('out'),
      defaultDescription: 'output/ in the project',
    })
    .option('project', {
      describe: 'folder with content/, and templates/ and fonts/ if it has its own',
      type: 'string',
      requiresArg: true,
      coerce: once('project'),
      default: '.',
    })
    .option('note', {
      describe: 'a text file, or - for standard input: a note for this one copy, kept nowhere else',
      type: 'string',
      requiresArg: true,
      coerce: once('note'),
    })
    .option('allow-expired', {
      describe: 'ids of handouts to print, with a notice, though their review ran out',
      type: 'string',
      array: true,
      requiresArg: true,
      default: [],
    })
    .option('force', {
      describe: 'make every copy again, also where nothing has changed',
      type: 'boolean',
      default: false,
    })
    .option('json', { describe: 'report as JSON on standard output', type: 'boolean', default: false })
    .option('explain', { describe: 'say why each page ends where it does', type: 'boolean', default: false })
    .example('$0 build', 'every handout for every clinic, as each clinic wants it')
    .example("$0 build 'stitches-*' --clinic riverside --size xlarge", 'one clinic, one size')
    .example('$0 build fever-in-children --clinic harbor --out - > fever.pdf', 'one file, to standard output')
    .example(
      'echo "Take your log with you." | $0 build blood-pressure-log --clinic riverside --note -',
      'a note on one copy',
    )
    .epilogue('Without --out, files go to output/<clinic>/<language>/<handout>.<size>.<paper>.pdf.');
}

async function runBuild(given: BuildArguments, io: Io): Promise<ExitCode> {
  const projectFolder = resolve(io.folder, given.project);
  const date = sourceDate(io.env);
  const isStream = given.out === '-';
  if (isStream && io.out.isTerminal)
    throw new UsageError('a PDF is not written to a terminal', 'send it to a file: --out - > handout.pdf');
  if (isStream && given.json)
    throw new UsageError('--json and --out - both want standard output', 'leave one of them out');
  const note = given.note === undefined ? undefined : await readNote(given.note, io);
  const onlyOne = isStream ? '--out -' : note === undefined ? undefined : '--note';
  const world = openWorld(projectFolder, fileURLToPath(PRESS_FOLDER), date ?? io.now);
  const destination: Destination = isStream
    ? { kind: 'stream', write: (bytes) => io.out.write(bytes) }
    : { kind: 'folder', output: nodeOutput(resolve(io.folder, given.out ?? `${projectFolder}/output`)) };
  const request = {
    // What follows a bare -- is no positional to yargs; here it names handouts all the same.
    handouts: [...(given.handout ?? []), ...given._.slice(1).map(String)],
    clinics: given.clinic,
    languages: given.language,
    sizes: given.size as readonly SizeName[],
    papers: given.paper as readonly PaperName[],
    template: given.template,
    fillable: given.fillable,
    note,
    allowExpired: given.allowExpired,
    sourceDate: date,
    onlyOne,
    program: programOf(io),
    force: given.force,
    signal: io.signal,
  };
  try {
    const story = newBuildStory();
    const report = await build(request, world, destination, (event) => {
      addToStory(story, event);
    });
    await reportBuild(report, story, { isJson: given.json, isStream, explain: given.explain, world }, io);
    return exitCodeOf(report);
  } catch (error) {
    if (error instanceof SelectionError) throw new UsageError(error.message, error.hint);
    throw error;
  }
}

function exitCodeOf(report: BuildReport): ExitCode {
  if (report.couldNotWrite !== undefined) return EXIT.cannotWrite;
  if (!report.isProjectSound) return EXIT.projectInvalid;
  if (report.wasInterrupted) return EXIT.interrupted;
  if (report.refused > 0) return EXIT.verificationFailed;
  const isWhole =
    report.failed === 0 && report.brokenClinics.length === 0 && report.made + report.unchanged > 0;
  return isWhole ? EXIT.made : EXIT.someFailed;
}

/** The program, and the parts of the runtime that compress, and that name languages and dates. */
function programOf({ versions }: Io): string {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  return programHash(folder, fileURLToPath(PRESS_FOLDER), [
    versions['zlib'],
    versions['icu'],
    versions['cldr'],
  ]);
}
