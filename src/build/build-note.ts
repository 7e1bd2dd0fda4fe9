import { CannotWriteError } from '../write/index.js';
import { fileFactsOf } from './file-facts-of.js';
import type { FolderBuild } from './folder-build.js';
import type { Job } from '../plan/index.js';
import { noteFile } from '../record/index.js';
import { tellNotes } from './tell-notes.js';
import { tellResult, type Task } from './tell-result.js';

/**
 * Makes the copy that carries a note. It has a name of its own and stands in no manifest: it is no sheet, nothing finds it
 * fresh, and no later build publishes or removes it.
 */
export async function buildNote(
  jobs: readonly Job[],
  {
    request: { startedAt, dryRun },
    rules,
    book,
    makers,
    output,
    tally,
  }: Pick<FolderBuild, 'request' | 'rules' | 'book' | 'makers' | 'output' | 'tally'>,
): Promise<void> {
  tally.tell({ kind: 'planned', copies: jobs.length, toMake: jobs.length, shard: undefined });
  tellNotes(output, tally);
  const tasks = jobs.map((job): Task => ({
    job: { ...job, file: noteFile(job, startedAt, output) },
    why: 'it carries a note',
  }));
  if (dryRun) {
    for (const task of tasks) tally.tell({ kind: 'would-make', ...task });
    return;
  }
  try {
    await output.sweep();
    for await (const { task, result } of await makers.make(tasks, book))
      tellResult(task, result, fileFactsOf(task.job, result, rules), tally);
    await output.settle();
  } catch (error) {
    if (!(error instanceof CannotWriteError)) throw error;
    tally.tell({ kind: 'cannot-write', why: error.message, hint: error.hint });
  }
}
