import type { ClinicBook } from '../project/index.js';
import type { Job, Order } from './job.js';

/** A planned job, with the facts that its sheet is held against. */
export function orderOf(job: Job, book: ClinicBook): Order {
  return { ...job, ...book.factsFor(job.clinic, job.language) };
}
