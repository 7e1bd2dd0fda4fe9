import type { Side } from '../compose/index.js';
import type { Log } from '../diagnostics/index.js';
import {
  directionOf,
  raiseSigns,
  sheetLanguages,
  SIZES,
  spokenClinic,
  type Handout,
} from '../model/index.js';
import type { CopyNotes } from './copy-notes.js';
import { isOfLanguage, type LoadedText, type TranslationState, type Loaded } from '../project/index.js';
import type { Job } from '../plan/index.js';
import type { CopyRecipe } from './copy-recipe.js';
import type { Run } from './run.js';

/** Reads everything a job names, and notes what was read; undefined when any of it is wrong, with all of that logged. */
export function loadRecipe(job: Job, facts: Omit<Run, 'shared'>, notes: CopyNotes): CopyRecipe | undefined {
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
  const texts = note === undefined ? [] : [note];
  const takeText = <Thing>(loaded: LoadedText<Thing>, takeIt = take): Thing | undefined => {
    texts.push(loaded.characters);
    return takeIt(loaded);
  };
  const signs = takeShared(project.signs());
  const takeSide = (language: string): (Side & Pick<CopyRecipe, 'clinic'>) | undefined => {
    const written = takeText(project.clinicIn(job.clinic, language));
    const handout = takeText(project.handout(job.handout, language));
    const translation = take(project.translation(job.handout, language));
    const phrases = takeText(project.phrases(language), takeShared);
    const clinic = written && phrases && spokenClinic(written, language, phrases, notes.log);
    if (!written || !clinic || !handout || !translation || !phrases || !signs) return undefined;
    checkReview(handout, facts, notes.log);
    checkTranslation(handout, translation, facts, notes.log);
    const raised = raiseSigns(handout, written, signs, notes.log);
    const staleParts = translation.changed.length;
    return { clinic, handout: raised, phrases, staleParts, direction: directionOf(language) };
  };
  const [language, otherLanguage] = sheetLanguages(job.language);
  const side = takeSide(language);
  const second = otherLanguage === undefined ? undefined : takeSide(otherLanguage);
  const template = takeText(project.template(job.template), takeShared);
  const fonts = takeShared(project.fonts.forSheet(language, texts));
  if (!side || (otherLanguage !== undefined && !second) || !template || !fonts || notes.log.hasErrors)
    return undefined;
  const parts: CopyRecipe['project'] = {
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
  const size = SIZES[job.size];
  return { ...side, second, job, project: parts, template, size, fonts, note, today, sourceDate };
}

function checkReview(
  { id, fields, source }: Handout,
  { today, waivers }: Pick<Run, 'today' | 'waivers'>,
  log: Log,
): void {
  const { next } = fields.review;
  if (next >= today || waivers.expired.includes(id)) return;
  log.error(
    'review-expired',
    `the review of "${id}" ran out on ${next}`,
    source.placeOf(['review', 'next']),
    `have it reviewed again, or print it with a notice: --allow-expired ${id}`,
  );
}

function checkTranslation(
  { id, language, source }: Handout,
  { from, changed }: TranslationState,
  { waivers }: Pick<Run, 'waivers'>,
  log: Log,
): void {
  if (from === undefined || changed.length === 0 || waivers.stale.includes(id)) return;
  log.error(
    'stale-translation',
    `${from}.md has changed since it was translated: ${changed.join(', ')}`,
    source.placeOf(['translation', 'of']),
    `translate it and type handouts stamp ${id} --language ${language}, or print it with a notice: --allow-stale ${id}`,
  );
}
