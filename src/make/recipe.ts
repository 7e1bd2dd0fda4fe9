import type { Composed, Ingredients, Side, Template } from '../compose/index.js';
import type { FontChain } from '../fonts/index.js';
import type { LayoutOptions } from '../layout/index.js';
import {
  directionOf,
  PAPERS,
  PROFILES,
  SIZES,
  type Clinic,
  type Handout,
  type Phrases,
} from '../model/index.js';
import type { SharedWork } from '../memory/index.js';
import type { FormInfo, PdfInfo } from '../paint/index.js';
import type { Picture } from '../pictures/index.js';
import { fieldFontOf } from './field-font-of.js';
import type { Job } from '../plan/index.js';
import type { Project } from '../project/index.js';

/** What a sheet is made from in one language. */
export interface RecipeSide {
  readonly clinic: Clinic;
  readonly handout: Handout;
  readonly phrases: Phrases;
  /** How many parts of the original have changed since it was translated. */
  readonly staleParts: number;
}

/** A job with everything it names, read and sound; the patient's language first. */
export interface Recipe extends RecipeSide {
  readonly job: Job;
  /** Asked for every picture and every further language of every copy, so that the copy's record names them. */
  readonly project: Pick<Project, 'picture' | 'numberWords'> & {
    readonly useLanguage: (language: string) => void;
  };
  /** The other language of a sheet in two. */
  readonly second: RecipeSide | undefined;
  readonly template: Template;
  readonly fonts: FontChain;
  readonly note: string | undefined;
  /** The day of the build, as 2026-11-22. */
  readonly today: string;
  /** SOURCE_DATE_EPOCH, where it is set. */
  readonly sourceDate: Date | undefined;
}

export function ingredientsOf(recipe: Recipe): Ingredients {
  const { template, second, job, note, today } = recipe;
  return {
    ...sideOf(recipe),
    second: second && sideOf(second),
    template,
    size: SIZES[job.size],
    note,
    today,
  };
}

function sideOf({ handout, clinic, phrases, staleParts }: RecipeSide): Side {
  return { handout, clinic, phrases, staleParts, direction: directionOf(handout.language) };
}

export function layoutOptionsOf(
  recipe: Recipe,
  pictures: ReadonlyMap<string, Picture>,
  shared: SharedWork,
): LayoutOptions {
  const { clinic, fonts, handout, job, project } = recipe;
  return {
    size: SIZES[job.size],
    paper: PAPERS[job.paper],
    profile: PROFILES[clinic.fields.profile],
    profilePlace: clinic.source.placeOf(['profile']),
    brand: { colour: clinic.fields.colour, place: clinic.source.placeOf(['colour']) },
    fonts,
    language: handout.language,
    direction: directionOf(handout.language),
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
export function infoOf(recipe: Recipe, words: Pick<Composed, 'title' | 'summary'>): PdfInfo {
  const { clinic, handout, sourceDate, job } = recipe;
  return {
    title: words.title,
    author: clinic.fields.name,
    subject: words.summary,
    language: handout.language,
    direction: directionOf(handout.language),
    form: job.fillable ? formOf(recipe) : undefined,
    date: sourceDate ?? new Date(`${handout.fields.published}T00:00:00Z`),
  };
}

function formOf({ fonts, handout, phrases, job, second }: Recipe): FormInfo {
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
