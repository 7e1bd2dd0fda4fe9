import { didYouMean, Log, MistakesError, type Diagnostic } from '../diagnostics/index.js';
import { CannotWriteError, type Output, type World } from '../world/index.js';
import { publishSheet, readManifest, writeManifest, type ManifestEntry } from '../write/index.js';
import { buildHandout, type Sheet } from './build-handout.js';
import { gather, type RunFacts } from './gather.js';
import { takeInventory } from './inventory.js';
import { jobToText, pathOf, type Job } from './job.js';
import { planJobs, type Selection } from './plan.js';
import { Project } from './project.js';
import { SelectionError } from './select.js';

const MANIFEST = 'manifest.json';

/** What a build is asked to do. */
export interface BuildRequest extends Selection {
  readonly note: string | undefined;
  readonly allowExpired: readonly string[];
  readonly sourceDate: Date | undefined;
  /** Exactly one sheet is wanted, for standard output or with a note; any other number is refused. */
  readonly onlyOne: string | undefined;
  readonly signal: AbortSignal;
}

/** Where the sheets go: to the output folder, or to a single receiver. */
export type Destination =
  | { readonly kind: 'folder'; readonly output: Output }
  | { readonly kind: 'stream'; readonly write: (bytes: Uint8Array) => Promise<void> };

/** What became of a build. */
export interface BuildReport {
  readonly made: readonly (ManifestEntry & { readonly reasons: readonly string[] })[];
  readonly failed: readonly { readonly job: Job; readonly diagnostics: readonly Diagnostic[] }[];
  readonly brokenClinics: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isProjectSound: boolean;
  readonly couldNotWrite: string | undefined;
  readonly wasInterrupted: boolean;
}

/** Makes every sheet that is asked for; one sheet's mistake never stops the others, and all mistakes are told together. */
export async function build(
  request: BuildRequest,
  world: World,
  destination: Destination,
): Promise<BuildReport> {
  const inventory = takeInventory(world);
  if (inventory.log.hasErrors)
    return { ...EMPTY, diagnostics: inventory.log.diagnostics, isProjectSound: false };
  const project = new Project(world);
  checkAllowed(request.allowExpired, [...inventory.handouts.keys()]);
  const plan = planJobs(request, inventory, project);
  refuseMany(plan.jobs, request.onlyOne);
  const facts: RunFacts = { ...request, project, today: world.now().toISOString().slice(0, 10) };
  const run = new Run(facts, destination, plan.log);
  for (const job of plan.jobs) {
    if (request.signal.aborted || run.isStopped) break;
    await run.make(job);
  }
  await run.finish();
  return { ...run.report(), brokenClinics: plan.brokenClinics, wasInterrupted: request.signal.aborted };
}

const EMPTY: BuildReport = {
  made: [],
  failed: [],
  brokenClinics: [],
  diagnostics: [],
  isProjectSound: true,
  couldNotWrite: undefined,
  wasInterrupted: false,
};

/** A waiver for a handout that is not there waives nothing, and was meant for another. */
function checkAllowed(allowed: readonly string[], known: readonly string[]): void {
  for (const id of allowed)
    if (!known.includes(id)) throw new SelectionError(`there is no handout "${id}"`, didYouMean(id, known));
}

function refuseMany(jobs: readonly Job[], why: string | undefined): void {
  if (why === undefined || jobs.length === 1) return;
  throw new SelectionError(
    `${why} takes exactly one sheet, and this names ${jobs.length}`,
    'name one handout, one --clinic, one --language and one --size',
  );
}

/** A build under way: what was made, what failed, what was said. */
class Run {
  readonly #facts: RunFacts;
  readonly #destination: Destination;
  readonly #log: Log;
  readonly #projectLog = new Log();
  readonly #made: (ManifestEntry & { readonly reasons: readonly string[] })[] = [];
  readonly #failed: { readonly job: Job; readonly diagnostics: readonly Diagnostic[] }[] = [];
  #couldNotWrite: string | undefined;

  constructor(facts: RunFacts, destination: Destination, log: Log) {
    this.#facts = facts;
    this.#destination = destination;
    this.#log = log;
  }

  get isStopped(): boolean {
    return this.#couldNotWrite !== undefined;
  }

  async make(job: Job): Promise<void> {
    const log = new Log();
    try {
      const recipe = gather(job, this.#facts, log, this.#projectLog);
      log.check();
      if (!recipe) throw new Error('a recipe is missing without a reason');
      const sheet = await buildHandout(recipe, log);
      await this.#publish(job, sheet, recipe.handout.fields.version, log);
    } catch (error) {
      if (error instanceof CannotWriteError) this.#couldNotWrite = error.message;
      else if (!(error instanceof MistakesError)) throw error;
      this.#failed.push({ job, diagnostics: log.errors });
    }
    const ofProject = this.#projectLog.diagnostics;
    for (const diagnostic of log.diagnostics) {
      this.#log.add(ofProject.includes(diagnostic) ? diagnostic : { ...diagnostic, copy: jobToText(job) });
    }
  }

  /** Writes the manifest, so that it names every file that stands. */
  async finish(): Promise<void> {
    if (this.#destination.kind !== 'folder' || this.#made.length === 0) return;
    const { output } = this.#destination;
    const entries = this.#made.map(({ reasons: _, ...entry }) => entry);
    try {
      await output.publish(MANIFEST, writeManifest(readManifest(output.read(MANIFEST)), entries));
    } catch (error) {
      if (!(error instanceof CannotWriteError)) throw error;
      this.#couldNotWrite = error.message;
    }
  }

  report(): Omit<BuildReport, 'brokenClinics' | 'wasInterrupted'> {
    return {
      made: this.#made,
      failed: this.#failed,
      diagnostics: this.#log.diagnostics,
      isProjectSound: !this.#projectLog.hasErrors,
      couldNotWrite: this.#couldNotWrite,
    };
  }

  async #publish(job: Job, sheet: Sheet, version: string, log: Log): Promise<void> {
    const facts = {
      file: pathOf(job),
      clinic: job.clinic,
      handout: job.handout,
      version,
      language: job.language,
      size: job.size,
      paper: job.paper,
      template: job.template,
      fillable: job.fillable,
      pages: sheet.pages.pages.length,
      qr: sheet.composed.online,
      warnings: log.warnings.map((warning) => warning.what),
      ...(this.#facts.allowExpired.includes(job.handout) && { allowed_expired: true as const }),
    };
    if (this.#destination.kind === 'stream') {
      await this.#destination.write(sheet.bytes);
      this.#made.push({ ...facts, bytes: sheet.bytes.length, sha256: '', reasons: sheet.pages.reasons });
      return;
    }
    const entry = await publishSheet(sheet.bytes, facts, this.#destination.output);
    this.#made.push({ ...entry, reasons: sheet.pages.reasons });
  }
}
