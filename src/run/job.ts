import { sheetPath } from '../write/index.js';
import type { PaperName, SizeName } from '../model/index.js';
import type { ClinicFacts } from '../proof/index.js';

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
export interface Order extends Job {
  /** The clinic as it was when the copy was planned. */
  readonly clinicFacts: ClinicFacts;
  /** The same as a sheet in its second language prints it. */
  readonly secondFacts?: ClinicFacts | undefined;
}

/** Where a sheet's PDF stands below the output folder. */
export function pathOf(sheet: Sheet): string {
  return sheetPath(sheet);
}

/** A job in words, for messages. */
export function jobToText(job: Sheet): string {
  return `${job.clinic}, ${job.handout}, ${job.language}, ${job.size}, ${job.paper}`;
}
