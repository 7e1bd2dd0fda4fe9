import type { Job } from '../plan/index.js';
import { tellResult, type BuildWork } from './tell-result.js';

/** Makes sheets for a single receiver; nothing is recorded. */
export async function buildStream(jobs: readonly Job[], work: BuildWork): Promise<void> {
  work.counts.tell({ kind: 'planned', copies: jobs.length, toMake: jobs.length, shard: undefined });
  for await (const finished of work.make(jobs.map((job) => ({ job, why: 'new' }))))
    tellResult(finished, work);
}
