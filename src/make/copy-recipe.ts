import type { Composed, Recipe } from '../compose/index.js';
import type { FontChain } from '../fonts/index.js';
import type { LayoutOptions } from '../layout/index.js';
import { PAPERS, PROFILES, type SpokenClinic } from '../model/index.js';
import type { SharedWork } from '../memory/index.js';
import type { FormInfo, PdfInfo } from '../paint/index.js';
import type { Picture } from '../pictures/index.js';
import { fieldFontOf } from './field-font-of.js';
import type { Job } from '../plan/index.js';
import type { Project } from '../project/index.js';

/** A job with everything it names, read and sound; the patient's language first. */
export interface CopyRecipe extends Recipe {
  /** All of it: how a sheet looks is its clinic's, too. */
  readonly clinic: SpokenClinic;
  readonly job: Job;
  /** Asked for every picture and every further language of every copy, so that the copy's record names them. */
  readonly project: Pick<Project, 'picture' | 'numberWords'> & {
    readonly useLanguage: (language: string) => void;
  };
  readonly fonts: FontChain;
  /** SOURCE_DATE_EPOCH, where it is set. */
  readonly sourceDate: Date | undefined;
}

export function layoutOptionsOf(
  recipe: CopyRecipe,
  pictures: ReadonlyMap<string, Picture>,
  shared: SharedWork,
): LayoutOptions {
  const { clinic, fonts, handout, job, project } = recipe;
  return {
    size: recipe.size,
    paper: PAPERS[job.paper],
    profile: PROFILES[clinic.fields.profile],
    profilePlace: clinic.source.placeOf(['profile']),
    brand: { colour: clinic.fields.colour, place: clinic.source.placeOf(['colour']) },
    fonts,
    language: handout.language,
    direction: recipe.direction,
    numberWords: project.numberWords,
    pictures,
    shared,
    fillable: job.fillable,
    evenPages: clinic.fields.duplex === 'yes',
  };
}

/**
 * What the file says about itself. Its date is the handout's own, so that the same input gives the same bytes on any
 * day; SOURCE_DATE_EPOCH goes before it.
 */
export function infoOf(recipe: CopyRecipe, words: Pick<Composed, 'title' | 'summary' | 'edition'>): PdfInfo {
  const { clinic, handout, sourceDate, job } = recipe;
  return {
    title: words.title,
    author: clinic.fields.name,
    subject: words.summary,
    keywords: `edition ${words.edition}`,
    language: handout.language,
    direction: recipe.direction,
    isDuplex: clinic.fields.duplex === 'yes',
    form: job.fillable ? formOf(recipe) : undefined,
    date: sourceDate ?? new Date(`${handout.fields.published}T00:00:00Z`),
  };
}

function formOf({ fonts, handout, phrases, job, second }: CopyRecipe): FormInfo {
  const { version } = handout.fields;
  const words = [phrases, ...(second ? [second.phrases] : [])].map((one) =>
    Object.values(one.texts).join(''),
  );
  return {
    font: fieldFontOf(fonts, words.join(''), handout.language),
    // Forms that are put together fill fields of one name with one value; no name has a full stop in it.
    name: [job.clinic, job.handout, job.language, version, job.size, job.paper]
      .join('_')
      .replaceAll('.', '-'),
  };
}
