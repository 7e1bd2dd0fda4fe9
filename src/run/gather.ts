import type { CopyNotes } from './copy-notes.js';
import { isOfLanguage } from './font-shelf.js';
import type { Job } from './job.js';
import type { LoadedText } from './loaded-text.js';
import type { Loaded } from './loaded.js';
import type { Recipe } from './recipe.js';
import type { RunFacts } from './run-facts.js';

/** Reads everything a job names, and notes what was read; undefined when any of it is wrong, with all of that logged. */
export function gather(job: Job, facts: RunFacts, notes: CopyNotes): Recipe | undefined {
  const { project, note, today, sourceDate } = facts;
  const take = <Thing>({ thing, log, reads }: Loaded<Thing>): Thing | undefined => {
    notes.reads.add(reads);
    for (const diagnostic of log.diagnostics) notes.log.add(diagnostic);
    return thing;
  };
  /** What is wrong with files that every copy needs is the project's mistake, not the copy's. */
  const takeShared = <Thing>(loaded: Loaded<Thing>): Thing | undefined => {
    for (const diagnostic of loaded.log.diagnostics)
      if (!isOfLanguage(diagnostic)) notes.projectLog.add(diagnostic);
    return take(loaded);
  };
  const texts = [note ?? ''];
  const takeText = <Thing>(loaded: LoadedText<Thing>, takeIt = take): Thing | undefined => {
    texts.push(loaded.characters);
    return takeIt(loaded);
  };
  const clinic = takeText(project.clinic(job.clinic));
  const handout = takeText(project.handout(job.handout, job.language));
  const phrases = takeText(project.phrases(job.language), takeShared);
  const template = takeText(project.template(job.template), takeShared);
  const fonts = takeShared(project.fonts.forSheet(job.language, texts));
  if (!clinic || !handout || !phrases || !template || !fonts) return undefined;
  if (handout.fields.review.next < today && !facts.allowExpired.includes(job.handout)) {
    notes.log.error(
      'review-expired',
      `the review of "${job.handout}" ran out on ${handout.fields.review.next}`,
      handout.source.placeOf(['review', 'next']),
      `have it reviewed again, or print it with a notice: --allow-expired ${job.handout}`,
    );
    return undefined;
  }
  const parts: Recipe['project'] = {
    numberWords: project.numberWords,
    useLanguage: (language) => {
      notes.reads.add(project.phrases(language).reads);
    },
    picture: async (...asked) => {
      const loaded = await project.picture(...asked);
      notes.reads.add(loaded.reads);
      return loaded;
    },
  };
  return { job, project: parts, clinic, handout, phrases, template, fonts, note, today, sourceDate };
}
