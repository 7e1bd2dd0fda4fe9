import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Maker, USUAL_PRUNE, WHOLE_PRUNE } from '../../build/index.js';
import { openFinished } from '../../commands/index.js';
import { SelectionError, WHOLE_PLAN } from '../../plan/index.js';
import { openWorld } from '../../project/index.js';
import { nodeOutput } from '../../write/index.js';
import type { BuildArguments } from '../build/build-options.js';
import { checkOutput } from '../build/check-output.js';
import { exitCodeOf } from '../build/exit-code-of.js';
import { UsageError, type ExitCode, type Io } from '../io.js';
import { languagesNamed } from '../build/languages-named.js';
import { programOf } from '../program-of.js';
import { serveSite } from './serve-site.js';
import { showBuild } from '../build/show-build.js';
import { sourceDate } from '../build/source-date.js';
import { PRESS_FOLDER } from '../version.js';
import { workersFor } from '../build/workers-for.js';

/** What is typed after `handouts site`. */
export interface SiteArguments extends Pick<
  BuildArguments,
  | '_'
  | 'handout'
  | 'clinic'
  | 'language'
  | 'bilingual'
  | 'out'
  | 'project'
  | 'allowExpired'
  | 'allowStale'
  | 'shard'
  | 'jobs'
  | 'force'
  | 'prune'
  | 'pruneAll'
  | 'pruneMost'
  | 'dryRun'
  | 'why'
  | 'json'
> {
  readonly printed: string | undefined;
  readonly serve: boolean;
  readonly port: number | undefined;
}

/** Makes the pages of a site as a build makes sheets, and shows it. */
export async function runSite(given: SiteArguments, io: Io, called?: Maker): Promise<ExitCode> {
  const project = resolve(io.folder, given.project);
  const inProject = (typed: string | undefined, usual: string): string =>
    typed === undefined ? resolve(project, usual) : resolve(io.folder, typed);
  const date = sourceDate(io.env);
  const now = date ?? io.now;
  const world = openWorld(project, fileURLToPath(PRESS_FOLDER), now);
  const folder = inProject(given.out, 'output/site');
  checkOutput(folder, given, io);
  const printed = inProject(given.printed, 'output');
  const request = {
    ...WHOLE_PLAN,
    site: { printed: openFinished(printed, now) },
    // What follows a bare -- is no positional to yargs; here it names handouts all the same.
    handouts: [...(given.handout ?? []), ...given._.slice(1).map(String)],
    clinics: given.clinic,
    languages: [...languagesNamed(given.language, world), ...given.bilingual],
    note: undefined,
    waivers: { expired: given.allowExpired, stale: given.allowStale },
    sourceDate: date,
    onlyOne: undefined,
    shard: given.shard,
    program: programOf(io),
    force: given.force,
    prune: given.prune || given.pruneAll,
    pruneMost: given.pruneAll ? WHOLE_PRUNE : (given.pruneMost ?? USUAL_PRUNE),
    dryRun: given.dryRun,
    startedAt: io.now,
    clock: io.clock,
    explain: false,
    workers: workersFor(given, folder, io, printed),
    called,
    fontTrialFile: io.threads.fontTrial,
    signal: io.signal,
  };
  const { json: isJson, why, dryRun } = given;
  const shown = showBuild(
    { isJson, isStream: false, explain: false, why, dryRun, world, things: 'page' },
    io,
  );
  try {
    const report = await build(
      request,
      world,
      { kind: 'folder', output: nodeOutput(folder, io.writer) },
      shown.tell,
    );
    await shown.stop();
    const exit = exitCodeOf(report, given.shard);
    await shown.end(report, exit);
    if (given.serve) await serveSite(folder, given.port ?? 0, io);
    return exit;
  } catch (error) {
    await shown.stop();
    if (error instanceof SelectionError) throw new UsageError(error.message, error.hint);
    throw error;
  }
}
