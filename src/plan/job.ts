import { sheetPath } from './sheet-path.js';
import type { PaperName, SizeName } from '../model/index.js';
import type { FactsForSheet } from '../project/index.js';

/** What tells one sheet of a plan from every other. */
interface Sheet {
  readonly clinic: string;
  readonly handout: string;
  readonly language: string;
  readonly size: SizeName;
  readonly paper: PaperName;
  /** With fields to fill in on a screen. */
  readonly fillable: boolean;
}

/** One sheet to be made: plain data. */
export interface Job extends Sheet {
  /** Where its PDF stands below the output folder. */
  readonly file: string;
  readonly template: string;
}

/** A job as it goes to whoever makes it: plain data. */
export interface Order extends Job, FactsForSheet {}

/** Where a sheet's PDF stands below the output folder. */
export function pathOf(sheet: Sheet): string {
  return sheetPath(sheet);
}

/** A job in words, for messages. */
export function jobToText(job: Sheet): string {
  return `${job.clinic}, ${job.handout}, ${job.language}, ${job.size}, ${job.paper}`;
}
