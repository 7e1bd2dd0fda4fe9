import { CannotWriteError, type Output } from '../world/index.js';
import type { BuildRequest } from './build-request.js';
import { fileFactsOf } from './file-facts-of.js';
import type { FolderBuild } from './folder-build.js';
import type { Job } from './job.js';
import { makeCopy } from './make-copy.js';
import { noteFile } from './note-folder.js';
import { openRun } from './run-facts.js';
import type { Tally } from './tally.js';
import { tellNotes } from './tell-notes.js';
import { tellResult } from './tell-result.js';

const WHY = 'it carries a note';

/**
 * Makes the copy that carries a note. It has a name of its own and stands in no manifest: it is no sheet, nothing finds it
 * fresh, and no later build publishes or removes it.
 */
export async function buildNote(
  jobs: readonly Job[],
  { world, rules, book }: Pick<FolderBuild, 'world' | 'rules' | 'book'>,
  { startedAt, dryRun }: BuildRequest,
  output: Output,
  tally: Tally,
): Promise<void> {
  tally.tell({ kind: 'planned', copies: jobs.length, toMake: jobs.length, shard: undefined });
  tellNotes(output, tally);
  const named = jobs.map((job) => ({ ...job, file: noteFile(job, startedAt, output) }));
  if (dryRun) {
    for (const job of named) tally.tell({ kind: 'would-make', job, why: WHY });
    return;
  }
  try {
    await output.sweep();
    const facts = openRun(world, rules);
    for (const job of named) {
      const result = await makeCopy(book.orderOf(job), facts, (path, bytes) => output.publish(path, bytes));
      tellResult({ job, why: WHY }, result, fileFactsOf(job, result, facts), tally);
    }
    await output.settle();
  } catch (error) {
    if (!(error instanceof CannotWriteError)) throw error;
    tally.tell({ kind: 'cannot-write', why: error.message, hint: error.hint });
  }
}
