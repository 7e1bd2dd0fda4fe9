import { fileStart, Log, type Diagnostic } from '../diagnostics/index.js';
import type { Job } from './job.js';
import type { Loaded, Project } from './project.js';
import type { Recipe } from './recipe.js';

/** What a whole run shares. */
export interface RunFacts {
  readonly project: Project;
  readonly note: string | undefined;
  readonly today: string;
  readonly sourceDate: Date | undefined;
  /** Handouts that are printed though their review ran out; named on the command line. */
  readonly allowExpired: readonly string[];
}

/** Reads everything a job names; undefined when any of it is wrong, with all of that logged. */
export function gather(job: Job, facts: RunFacts, log: Log): Recipe | undefined {
  const { project, note, today, sourceDate } = facts;
  const take = <Thing>({ thing, log: said }: Loaded<Thing>): Thing | undefined => {
    for (const diagnostic of said.diagnostics) log.add(diagnostic);
    return thing;
  };
  const clinic = take(project.clinic(job.clinic));
  const handout = take(project.handout(job.handout, job.language));
  const phrases = take(project.phrases(job.language));
  const template = take(project.template(job.template));
  const fonts = take(project.fonts());
  if (!clinic || !handout || !phrases || !template || !fonts) return undefined;
  if (handout.fields.review.next < today && !facts.allowExpired.includes(job.handout)) {
    log.error(
      'review-expired',
      `the review of "${job.handout}" ran out on ${handout.fields.review.next}`,
      handout.source.placeOf(['review', 'next']),
      `have it reviewed again, or print it with a notice: --allow-expired ${job.handout}`,
    );
    return undefined;
  }
  return { job, project, clinic, handout, phrases, template, fonts, note, today, sourceDate };
}

/** Files that every copy needs: a mistake in one of them is the project's, not a copy's. */
export function isOfProject(diagnostic: Diagnostic): boolean {
  const file = diagnostic.place?.file ?? fileStart('').file;
  return /^(?:templates|fonts|content\/phrases)\//u.test(file);
}
