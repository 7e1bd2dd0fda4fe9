import { Log } from '../diagnostics/index.js';
import type { Clinic, PaperName, SizeName } from '../model/index.js';
import { hashOfNames } from '../world/index.js';
import { clinicFactsOf, type ClinicFacts } from './clinic-facts.js';
import type { HashOf } from './current-hashes.js';
import type { Inventory } from './inventory.js';
import { pathOf, type Job } from './job.js';
import type { Project } from './project.js';
import { select, SelectionError } from './select.js';

/** What is asked for on the command line; an empty list means all, or the clinic's own. */
export interface Selection {
  readonly handouts: readonly string[];
  readonly clinics: readonly string[];
  readonly languages: readonly string[];
  readonly sizes: readonly SizeName[];
  readonly papers: readonly PaperName[];
  readonly template: string | undefined;
  readonly fillable: boolean;
}

/** The sheets to make, in order, and the clinics of which none can be made. */
export interface Plan {
  readonly jobs: readonly Job[];
  readonly log: Log;
  /** Clinics whose own file is wrong; what is wrong with each is in the log. */
  readonly brokenClinics: readonly string[];
}

/** Clinics × handouts × languages × sizes × papers, a clinic's own where nothing is asked for. */
export function planJobs(selection: Selection, inventory: Inventory, project: Project, hashOf: HashOf): Plan {
  const log = new Log();
  const handouts = select('handout', selection.handouts, [...inventory.handouts.keys()]);
  const clinics = select('clinic', selection.clinics, inventory.clinics);
  checkLanguages(selection.languages, inventory);
  const brokenClinics: string[] = [];
  const jobs = clinics.flatMap((id) => {
    const { thing: clinic, log: said } = project.clinic(id);
    for (const diagnostic of said.diagnostics) log.add(diagnostic);
    if (!clinic) {
      brokenClinics.push(id);
      return [];
    }
    checkFollowUps(clinic, inventory, log);
    const clinicFacts = clinicFactsOf(clinic, hashOf);
    return handouts.flatMap((handout) => jobsOf(handout, clinic, clinicFacts, selection, inventory, log));
  });
  if (jobs.length === 0 && brokenClinics.length === 0 && selection.languages.length > 0)
    throw new SelectionError(
      `none of these handouts is there in ${selection.languages.join(' or ')}`,
      'see what there is: handouts list',
    );
  return { jobs: [...new Map(jobs.map((job) => [pathOf(job), job])).values()], log, brokenClinics };
}

function jobsOf(
  handout: string,
  clinic: Clinic,
  clinicFacts: ClinicFacts,
  selection: Selection,
  inventory: Inventory,
  log: Log,
): readonly Job[] {
  const { fields } = clinic;
  const there = inventory.handouts.get(handout) ?? [];
  const languages =
    selection.languages.length > 0
      ? there.filter((language) => selection.languages.includes(language))
      : fields.languages;
  const sizes = selection.sizes.length > 0 ? selection.sizes : [fields.size];
  const papers = selection.papers.length > 0 ? selection.papers : [fields.paper];
  const template = selection.template ?? fields.template;
  const { fillable } = selection;
  return languages.flatMap((language) => {
    if (!there.includes(language)) {
      log.warning(
        'no-translation',
        `the handout "${handout}" is not there in ${language}, which ${clinic.id} asks for`,
        clinic.source.placeOf(['languages']),
        `add content/handouts/${handout}/${language}.md`,
      );
      return [];
    }
    return sizes.flatMap((size) =>
      papers.map((paper): Job => ({
        clinic: clinic.id,
        handout,
        language,
        size,
        paper,
        template,
        fillable,
        clinicFacts,
      })),
    );
  });
}

/** What stands for a plan as a whole: two plans of the same files have the same hash. */
export function planHash({ jobs }: Plan): string {
  return hashOfNames(jobs.map(pathOf).toSorted());
}

function checkLanguages(languages: readonly string[], inventory: Inventory): void {
  const known = [...new Set([...inventory.handouts.values()].flat())];
  for (const language of languages) {
    if (!known.includes(language))
      throw new SelectionError(
        `no handout is there in the language "${language}"`,
        known.length === 0 ? undefined : `there is: ${known.join(', ')}`,
      );
  }
}

/** Words for a handout that does not exist would never be printed. */
function checkFollowUps(clinic: Clinic, inventory: Inventory, log: Log): void {
  for (const id of Object.keys(clinic.fields.follow_up?.handouts ?? {})) {
    if (inventory.handouts.has(id)) continue;
    const place = clinic.source.keyPlaceOf(['follow_up', 'handouts', id]);
    log.warning(
      'unknown-handout',
      `there is no handout "${id}"`,
      place,
      `there is: ${[...inventory.handouts.keys()].join(', ')}`,
    );
  }
}
