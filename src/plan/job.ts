import type { PlannedSheet, SheetParts } from './sheet-path.js';
import type { ClinicCache, FactsForSheet } from '../project/index.js';

/** One sheet to be made: plain data. */
export interface Job extends PlannedSheet {
  /** Where its PDF stands below the output folder. */
  readonly file: string;
  readonly template: string;
}

/** A job as it goes to whoever makes it: plain data. */
export interface Order extends Job, FactsForSheet {}

/** A job in words, for messages. */
export function jobToText(job: SheetParts): string {
  return `${job.clinic}, ${job.handout}, ${job.language}, ${job.size}, ${job.paper}`;
}

/** A planned job, with the facts that its sheet is held against. */
export function orderOf(job: Job, cache: ClinicCache): Order {
  return { ...job, ...cache.factsFor(job.clinic, job.language) };
}
