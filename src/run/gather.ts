import type { Log } from '../diagnostics/index.js';
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

/**
 * Reads everything a job names; undefined when any of it is wrong, with all of that logged.
 *
 * @param projectLog notes again what is wrong with files that every copy needs: that is the project's mistake, not the copy's
 */
export function gather(job: Job, facts: RunFacts, log: Log, projectLog: Log): Recipe | undefined {
  const { project, note, today, sourceDate } = facts;
  const take = <Thing>({ thing, log: said }: Loaded<Thing>, ...logs: readonly Log[]): Thing | undefined => {
    for (const diagnostic of said.diagnostics) for (const each of logs) each.add(diagnostic);
    return thing;
  };
  const clinic = take(project.clinic(job.clinic), log);
  const handout = take(project.handout(job.handout, job.language), log);
  const phrases = take(project.phrases(job.language), log, projectLog);
  const template = take(project.template(job.template), log, projectLog);
  const fonts = take(project.fonts(), log, projectLog);
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
