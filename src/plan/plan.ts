import picomatch from 'picomatch';
import { didYouMean, Log } from '../diagnostics/index.js';
import { canonicalTag, sheetLanguages } from '../model/index.js';
import { hashOfNames } from '../world/index.js';
import {
  type ClinicCache,
  type ClinicDefaults,
  type Inventory,
  nameOfLanguage,
  remember,
} from '../project/index.js';
import type { Job } from './job.js';
import { JobList } from './job-list.js';
import { isInShard, type Shard } from './shard.js';
import { MissingTranslations } from './missing-translations.js';
import { select, type Selection, SelectionError } from './selection.js';

/** The sheets to make, in order, and the clinics of which none can be made. */
export interface Plan {
  /** That what is made are pages of a site, and no sheets. */
  readonly isOfPages?: true;
  readonly jobs: JobList;
  /** What a manifest keeps of the plan as a whole; two plans of the same files have the same hash. */
  readonly whole: { readonly copies: number; readonly sha256: string };
  readonly log: Log;
  /** Clinics whose own file is wrong; what is wrong with each is in the log. */
  readonly brokenClinics: readonly string[];
  /** Clinics whose list of handouts names one that is not there: they may want more than was understood. */
  readonly doubtfulClinics: readonly string[];
}

/** Clinics × handouts × languages × sizes × papers, a clinic's own where nothing is asked for. */
export function planJobs(selection: Selection, inventory: Inventory, cache: ClinicCache): Plan {
  const steps = planning(selection, inventory, cache);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, of which each is a clinic. */
export function* planning(
  selection: Selection,
  inventory: Inventory,
  cache: ClinicCache,
): Generator<undefined, Plan> {
  const log = new Log();
  const handouts = select('handout', selection.handouts, [...inventory.handouts.keys()]);
  const clinics = select('clinic', selection.clinics, inventory.clinics);
  checkLanguages(selection.languages, inventory);
  const missing = new MissingTranslations();
  const doubtful = new Set<string>();
  const asked: Asked = { selection, inventory, cache, missing, doubtful, log };
  const brokenClinics: string[] = [];
  const jobs = new JobList();
  for (const id of clinics) {
    yield;
    const { defaults, diagnostics } = cache.ask(id);
    for (const diagnostic of diagnostics) log.add(diagnostic);
    if (!defaults) {
      brokenClinics.push(id);
      continue;
    }
    checkFollowUps(id, defaults, asked);
    for (const job of jobsOf(id, defaults, handoutsOf(id, defaults, handouts, asked), asked)) jobs.add(job);
  }
  missing.tell(cache, log);
  if (jobs.length === 0 && brokenClinics.length === 0 && selection.languages.length > 0)
    throw new SelectionError(
      `none of these handouts is there in ${selection.languages.join(' or ')}`,
      'see what there is: handouts list',
    );
  const whole = { copies: jobs.length, sha256: planHash(jobs.sortedFiles()) };
  return { jobs, whole, log, brokenClinics, doubtfulClinics: [...doubtful] };
}

/** What a plan is made from. */
interface Asked {
  readonly selection: Selection;
  readonly inventory: Inventory;
  readonly cache: ClinicCache;
  readonly missing: MissingTranslations;
  readonly doubtful: Set<string>;
  readonly log: Log;
}

function jobsOf(
  clinic: string,
  defaults: ClinicDefaults,
  handouts: readonly string[],
  asked: Asked,
): readonly Omit<Job, 'file'>[] {
  const { selection } = asked;
  const sizes = selection.sizes.length > 0 ? selection.sizes : defaults.sizes;
  const papers = selection.papers.length > 0 ? selection.papers : defaults.papers;
  const template = selection.template ?? defaults.template;
  const { fillable } = selection;
  return handouts.flatMap((handout) =>
    languagesOf(clinic, defaults, handout, asked).flatMap((language) =>
      sizes.flatMap((size) =>
        papers.map((paper) => ({ clinic, handout, language, size, paper, template, fillable })),
      ),
    ),
  );
}

/** A clinic's own handouts among these; whoever names both clinic and handout gets it all the same. */
function handoutsOf(
  clinic: string,
  { handouts: globs }: ClinicDefaults,
  among: readonly string[],
  { selection, inventory, cache, doubtful, log }: Asked,
): readonly string[] {
  if (!globs) return among;
  for (const [place, glob] of globs.entries()) {
    if ([...inventory.handouts.keys()].some((id) => matcherOf(glob)(id))) continue;
    doubtful.add(clinic);
    log.warning(
      'unknown-handout',
      `there is no handout "${glob}"`,
      cache.placeIn(clinic, (source) => source.placeOf(['handouts', place])),
      didYouMean(glob, [...inventory.handouts.keys()]),
    );
  }
  if (selection.handouts.length > 0 && selection.clinics.length > 0) return among;
  return among.filter((id) => globs.some((glob) => matcherOf(glob)(id)));
}

/** Many clinics name the same handouts. */
const matcherOf = remember((glob: string) => picomatch(glob), 1000);

/** Languages in which a clinic gets a handout; one that it wants and that is not there is told. */
function languagesOf(
  clinic: string,
  defaults: ClinicDefaults,
  handout: string,
  { selection, inventory, missing }: Asked,
): readonly string[] {
  const there = inventory.handouts.get(handout) ?? [];
  const has = (asked: string): boolean => sheetLanguages(asked).every((language) => there.includes(language));
  if (selection.languages.length > 0) return selection.languages.filter(has).toSorted();
  for (const language of defaults.languages) {
    for (const one of sheetLanguages(language)) if (!there.includes(one)) missing.add(one, handout, clinic);
  }
  return defaults.languages.filter(has);
}

/** The part of a plan that one of several machines makes. */
export function shardOf(plan: Plan, shard: Shard | undefined): Plan {
  if (!shard) return plan;
  const jobs = new JobList();
  for (const job of plan.jobs)
    // Pages of a clinic name each other, and stand together.
    if (isInShard(job.page ? job.clinic : job.file, shard)) jobs.add(job);
  return { ...plan, jobs };
}

/** What stands for a plan of these files, which are sorted. */
export function planHash(files: Iterable<string>): string {
  return hashOfNames(files);
}

function hintFor(language: string, known: readonly string[]): string | undefined {
  const canonical = canonicalTag(language);
  if (canonical !== undefined && canonical !== language && known.includes(canonical))
    return `write ${canonical}`;
  return known.length === 0 ? undefined : `there is: ${known.join(', ')}`;
}

function checkLanguages(languages: readonly string[], inventory: Inventory): void {
  const known = [...new Set([...inventory.handouts.values()].flat())];
  for (const language of languages.flatMap((asked) => sheetLanguages(asked))) {
    if (!known.includes(language))
      throw new SelectionError(`no handout is there in the language "${language}"`, hintFor(language, known));
  }
}

/** Words for a handout that does not exist would never be printed. */
function checkFollowUps(clinic: string, defaults: ClinicDefaults, { inventory, cache, log }: Asked): void {
  for (const id of defaults.followUps) {
    if (inventory.handouts.has(id)) continue;
    log.warning(
      'unknown-handout',
      `there is no handout "${id}"`,
      cache.placeIn(clinic, (source) => source.keyPlaceOf(['follow_up', 'handouts', id])),
      `there is: ${[...inventory.handouts.keys()].join(', ')}`,
    );
  }
  for (const language of defaults.untranslated)
    log.warning(
      'untranslated',
      `sheets in ${nameOfLanguage(language)} print the follow-up area as it is written for other languages`,
      cache.placeIn(clinic, (source) => source.placeOf(['follow_up'])),
      `write it in ${nameOfLanguage(language)}: translations.${language}.follow_up`,
    );
  for (const language of defaults.unlabelled)
    log.warning(
      'untranslated',
      `sheets in ${nameOfLanguage(language)} name contacts as they are called in another language`,
      cache.placeIn(clinic, (source) => source.placeOf(['contacts'])),
      `write their labels in ${nameOfLanguage(language)}: translations.${language}.contacts`,
    );
}
