import type { PaperName, SizeName } from '../model/index.js';

/** One sheet to be made: plain data. */
export interface Job {
  readonly clinic: string;
  readonly handout: string;
  readonly language: string;
  readonly size: SizeName;
  readonly paper: PaperName;
  readonly template: string;
}

/** Where a job's PDF stands below the output folder. */
export function pathOf(job: Job): string {
  return `${job.clinic}/${job.language}/${job.handout}.${job.size}.${job.paper}.pdf`;
}

/** A job in words, for messages. */
export function jobToText(job: Job): string {
  return `${job.clinic}, ${job.handout}, ${job.language}, ${job.size}, ${job.paper}`;
}
