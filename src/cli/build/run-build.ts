import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Destination, type Maker, USUAL_PRUNE, WHOLE_PRUNE } from '../../build/index.js';
import { nodeOutput } from '../../write/index.js';
import { openWorld } from '../../project/index.js';
import { SelectionError } from '../../plan/index.js';
import type { PaperName, SizeName } from '../../model/index.js';
import type { BuildArguments } from './build-options.js';
import { checkOutput } from './check-output.js';
import { exitCodeOf } from './exit-code-of.js';
import { inkFor } from '../ink.js';
import { EXIT, type ExitCode, type Io, UsageError } from '../io.js';
import { languagesNamed } from './languages-named.js';
import { whyLost } from '../out-of-order.js';
import { programOf } from '../program-of.js';
import { readNote } from './read-note.js';
import { showBuild } from './show-build.js';
import { sourceDate } from './source-date.js';
import { PRESS_FOLDER } from '../version.js';
import { workersFor } from './workers-for.js';

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
    languages: [...languagesNamed(given.language, world), ...given.bilingual],
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
  const shown = showBuild({ ...given, isJson: given.json, isStream, world, things: 'handout' }, io);
  try {
    const report = await build(request, world, destination, shown.tell);
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

const LEAVE_ONE = 'leave one of them out';

/** The option that takes exactly one sheet, where one is given. */
function whatTakesOne({ out, note }: BuildArguments): string | undefined {
  if (out === '-') return '--out -';
  return note === undefined ? undefined : '--note';
}

/** Refuses options of a build that cannot both be meant. */
function refuseContradictions(given: BuildArguments, io: Io): void {
  const { out, json, note, shard, prune, pruneAll, pruneMost } = given;
  const isStream = out === '-';
  const onlyOne = whatTakesOne(given);
  if (isStream && io.out.isTerminal)
    throw new UsageError('a PDF is not written to a terminal', 'send it to a file: --out - > handout.pdf');
  if (isStream && json) throw new UsageError('--json and --out - both want standard output', LEAVE_ONE);
  if (shard && onlyOne !== undefined)
    throw new UsageError(`--shard splits a plan, and ${onlyOne} takes exactly one sheet`, LEAVE_ONE);
  if (note !== undefined && (prune || pruneAll))
    throw new UsageError('--note makes one copy, and --prune is for all of a folder', LEAVE_ONE);
  if (pruneAll && pruneMost)
    throw new UsageError('--prune-all has no limit, and --prune-most is one', LEAVE_ONE);
}
