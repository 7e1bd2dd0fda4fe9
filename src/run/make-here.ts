import { breath } from './breath.js';
import type { FolderBuild } from './folder-build.js';
import { makeCopy } from './make-copy.js';
import { openRun } from './run-facts.js';
import type { Task } from './tell-result.js';
import type { Finished } from './workers/make-with-workers.js';

/** Makes copies in this thread, one after another. */
export async function* makeHere(
  tasks: readonly Task[],
  { world, rules, output, request, book }: FolderBuild,
): AsyncGenerator<Finished> {
  const facts = openRun(world, rules);
  for (const task of tasks) {
    await breath();
    if (request.signal.aborted) return;
    const result = await makeCopy(book.orderOf(task.job), facts, (path, bytes) =>
      output.publish(path, bytes),
    );
    yield { task, result };
  }
}
