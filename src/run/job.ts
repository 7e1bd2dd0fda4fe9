import type { PaperName, SizeName } from '../model/index.js';
import type { ClinicFacts } from '../proof/index.js';

/** One sheet to be made: plain data. */
export interface Job {
  readonly clinic: string;
  readonly handout: string;
  readonly language: string;
  readonly size: SizeName;
  readonly paper: PaperName;
  readonly template: string;
  /** With fields to fill in on a screen. */
  readonly fillable: boolean;
  /** The clinic as it was when the copy was planned. */
  readonly clinicFacts: ClinicFacts;
  /** The same as a sheet in its second language prints it. */
  readonly secondFacts?: ClinicFacts | undefined;
}

/** Where a job's PDF stands below the output folder. */
export function pathOf(job: Job): string {
  // No id has an underscore, so this can never be another handout's name.
  const name = job.fillable ? `${job.handout}_fillable` : job.handout;
  return `${job.clinic}/${job.language}/${name}.${job.size}.${job.paper}.pdf`;
}

/** A job in words, for messages. */
export function jobToText(job: Job): string {
  return `${job.clinic}, ${job.handout}, ${job.language}, ${job.size}, ${job.paper}`;
}
