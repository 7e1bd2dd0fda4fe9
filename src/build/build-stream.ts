import type { ClinicBook } from '../project/index.js';
import type { CopyMakers } from './copy-makers.js';
import { fileFactsOf } from './file-facts-of.js';
import type { Job } from '../plan/index.js';
import type { RunRules } from '../make/index.js';
import type { Tally } from './tally.js';
import { tellResult } from './tell-result.js';

/** What a build for a receiver goes by. */
interface StreamBuild {
  readonly rules: RunRules;
  readonly book: ClinicBook;
  readonly makers: CopyMakers;
  readonly tally: Tally;
}

/** Makes sheets for a single receiver; nothing is recorded. */
export async function buildStream(
  jobs: readonly Job[],
  { rules, book, makers, tally }: StreamBuild,
): Promise<void> {
  tally.tell({ kind: 'planned', copies: jobs.length, toMake: jobs.length, shard: undefined });
  const tasks = jobs.map((job) => ({ job, why: 'new' }));
  for await (const { task, result } of await makers.make(tasks, book))
    tellResult(task, result, fileFactsOf(task.job, result, rules), tally);
}
