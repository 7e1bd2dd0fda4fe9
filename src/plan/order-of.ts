import type { ClinicCache } from '../project/index.js';
import type { Job, Order } from './job.js';

/** A planned job, with the facts that its sheet is held against. */
export function orderOf(job: Job, cache: ClinicCache): Order {
  return { ...job, ...cache.factsFor(job.clinic, job.language) };
}
