import { fileFactsOf } from './file-facts-of.js';
import type { Job } from './job.js';
import { makeCopy } from './make-copy.js';
import { openRun } from './run-facts.js';
import type { FolderBuild } from './folder-build.js';
import type { Tally } from './tally.js';
import { tellResult } from './tell-result.js';

/** Makes sheets for a single receiver; nothing is recorded. */
export async function buildStream(
  jobs: readonly Job[],
  { world, rules, book }: Pick<FolderBuild, 'world' | 'rules' | 'book'>,
  write: (bytes: Uint8Array) => Promise<void>,
  tally: Tally,
): Promise<void> {
  tally.tell({ kind: 'planned', copies: jobs.length, toMake: jobs.length, shard: undefined });
  const facts = openRun(world, rules);
  for (const job of jobs) {
    const result = await makeCopy(book.orderOf(job), facts, async (_path, bytes) => {
      await write(bytes);
      return undefined;
    });
    tellResult({ job, why: 'new' }, result, fileFactsOf(job, result, facts), tally);
  }
}
