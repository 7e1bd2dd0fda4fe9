import type { FolderBuild } from './folder-build.js';
import { makeCopy } from './make-copy.js';
import type { Task } from './tell-result.js';
import type { Finished } from './workers/make-with-workers.js';

/** Makes copies in this thread, one after another. */
export async function* makeHere(
  tasks: readonly Task[],
  { facts, output, request }: FolderBuild,
): AsyncGenerator<Finished> {
  for (const task of tasks) {
    if (request.signal.aborted) return;
    const result = await makeCopy(task.job, facts, (path, bytes) => output.publish(path, bytes));
    yield { task, result };
  }
}
