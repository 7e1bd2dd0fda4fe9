import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  build,
  USUAL_PRUNE,
  WHOLE_PRUNE,
  type Destination,
  type Maker,
  type Tell,
  type WorkerOffer,
} from '../build/index.js';
import { nodeOutput } from '../write/index.js';
import { openWorld } from '../project/index.js';
import { SelectionError } from '../plan/index.js';
import { whyNoOutput } from '../commands/index.js';
import type { PaperName, SizeName } from '../model/index.js';
import type { BuildArguments } from './build-options.js';
import { exitCodeOf } from './exit-code-of.js';
import { inkFor } from './ink.js';
import { EXIT, UsageError, type ExitCode, type Io } from './io.js';
import { whyLost } from './out-of-order.js';
import { programOf } from './program-of.js';
import { readNote } from './read-note.js';
import { refuseContradictions, whatTakesOne } from './refuse-contradictions.js';
import { showBuild } from './show-build.js';
import { sourceDate } from './source-date.js';
import { PRESS_FOLDER } from './version.js';

/** Several times what the longest copy takes on a slow machine. */
const HANG_MS = 30_000;

/** Makes the sheets that are asked for, and shows it. */
export async function runBuild(given: BuildArguments, io: Io, called?: Maker): Promise<ExitCode> {
  const projectFolder = resolve(io.folder, given.project);
  const date = sourceDate(io.env);
  const isStream = given.out === '-';
  refuseContradictions(given, io);
  const note = given.note === undefined ? undefined : await readNote(given.note, io);
  const onlyOne = whatTakesOne(given);
  const world = openWorld(projectFolder, fileURLToPath(PRESS_FOLDER), date ?? io.now);
  const outFolder = resolve(io.folder, given.out ?? `${projectFolder}/output`);
  if (!isStream) checkOutput(outFolder, given, io);
  const destination: Destination = isStream
    ? { kind: 'stream', write: (bytes) => io.out.write(bytes) }
    : { kind: 'folder', output: nodeOutput(outFolder, io.writer) };
  const request = {
    // What follows a bare -- is no positional to yargs; here it names handouts all the same.
    handouts: [...(given.handout ?? []), ...given._.slice(1).map(String)],
    clinics: given.clinic,
    languages: [...given.language, ...given.bilingual],
    sizes: given.size as readonly SizeName[],
    papers: given.paper as readonly PaperName[],
    template: given.template,
    fillable: given.fillable,
    note,
    waivers: { expired: given.allowExpired, stale: given.allowStale },
    sourceDate: date,
    onlyOne,
    shard: given.shard,
    program: programOf(io),
    force: given.force,
    prune: given.prune || given.pruneAll,
    pruneMost: given.pruneAll ? WHOLE_PRUNE : (given.pruneMost ?? USUAL_PRUNE),
    dryRun: given.dryRun,
    startedAt: io.now,
    clock: io.clock,
    explain: given.explain,
    workers: workersFor(given, outFolder, io),
    called,
    fontTrialFile: io.threads.fontTrial,
    signal: io.signal,
  };
  const shown = showBuild({ ...given, isJson: given.json, isStream, world }, io);
  const tell: Tell = (event) => {
    // The plan is made, and from now on something could be left half done.
    if (event.kind === 'planned') io.hearSignals();
    shown.tell(event);
  };
  try {
    const report = await build(request, world, destination, tell);
    await shown.stop();
    const exit = exitCodeOf(report, given.shard);
    await shown.end(report, exit);
    return isStream ? await refuseLostSheet(exit, io) : exit;
  } catch (error) {
    await shown.stop();
    if (error instanceof SelectionError) throw new UsageError(error.message, error.hint);
    throw error;
  }
}

/** Refuses a folder that holds more than sheets before anything is written to it. */
function checkOutput(folder: string, { out, project }: BuildArguments, io: Io): void {
  const why = whyNoOutput(folder, {
    project: resolve(io.folder, project),
    press: fileURLToPath(PRESS_FOLDER),
    home: io.env['HOME'] ?? io.env['USERPROFILE'],
    isNamed: out !== undefined,
  });
  if (why) throw new UsageError(`the output folder ${out ?? folder} ${why.what}`, why.hint);
}

/** A PDF of which a part is missing is none, whoever stopped reading. */
async function refuseLostSheet(exit: ExitCode, { out, err, env }: Io): Promise<ExitCode> {
  const lost = out.lost();
  if (!lost) return exit;
  const error = inkFor(err, env).error('error');
  await err.write(
    `${error}: cannot write to standard output: ${whyLost(lost)}\n  hint: see that all of it is read: --out - > handout.pdf\n`,
  );
  return EXIT.cannotWrite;
}

function workersFor(
  { jobs, project }: BuildArguments,
  output: string,
  { cores, folder, threads, writer }: Io,
): WorkerOffer {
  const folders = { project: resolve(folder, project), press: fileURLToPath(PRESS_FOLDER), output };
  return { call: threads.callWorker, jobs, cores, hangMs: HANG_MS, folders, pid: writer.pid };
}
