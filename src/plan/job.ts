import type { PageWish } from './page-wish.js';
import type { PlannedSheet, SheetParts } from './sheet-path.js';
import type { ClinicCache, FactsForSheet } from '../project/index.js';

/** One sheet to be made, or one page: plain data. */
export interface Job extends PlannedSheet {
  /** Where its file stands below the output folder. */
  readonly file: string;
  readonly template: string;
  /** Where a page is to be made of it, and no sheet. */
  readonly page?: PageWish | undefined;
}

/** A job as it goes to whoever makes it: plain data. */
export interface Order extends Job, FactsForSheet {}

/** A job in words, for messages. */
export function jobToText(job: SheetParts & Pick<Job, 'page'>): string {
  const { clinic, handout, language, size, paper } = job.page ? { ...job, ...ON_A_SCREEN } : job;
  return `${clinic}, ${handout}, ${language}, ${size}, ${paper}`;
}

/** A page has all sizes. */
const ON_A_SCREEN = { size: 'page', paper: 'screen' } as const;

/** What tells a job's file from every other, as records and events call it. */
export function namesOf(job: Job): SheetParts & Pick<Job, 'file' | 'template'> {
  const { page, file, clinic, handout, language, size, paper, template, fillable } = job;
  const names = { file, clinic, handout, language, size, paper, template, fillable };
  return page ? { ...names, ...ON_A_SCREEN } : names;
}

/** A planned job, with the facts that its sheet is held against. */
export function orderOf(job: Job, cache: ClinicCache): Order {
  return { ...job, ...cache.factsFor(job.clinic, job.language) };
}
