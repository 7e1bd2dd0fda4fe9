import type { Job } from '../plan/index.js';
import { noteFile } from '../record/index.js';
import type { Output } from '../write/index.js';
import type { Task } from './task-list.js';
import { type BuildWork, tellNotes, tellResult } from './tell-result.js';

/**
 * Makes the copy that carries a note. It has a name of its own and stands in no manifest: it is no sheet, nothing finds it
 * fresh, and no later build publishes or removes it.
 */
export async function buildNote(jobs: readonly Job[], output: Output, work: BuildWork): Promise<void> {
  const { terms, make, counts } = work;
  counts.tell({ kind: 'planned', copies: jobs.length, toMake: jobs.length, shard: undefined });
  tellNotes(output, counts);
  const tasks = jobs.map((job): Task => ({
    job: { ...job, file: noteFile(job, terms.startedAt, output) },
    why: 'it carries a note',
  }));
  if (terms.dryRun) {
    for (const task of tasks) counts.tell({ kind: 'would-make', ...task });
    return;
  }
  await output.sweep();
  for await (const finished of make(tasks)) tellResult(finished, work);
  await output.settle();
}
