import { fileFactsOf } from './file-facts-of.js';
import type { FolderBuild } from './folder-build.js';
import { pathOf } from './job.js';
import { makeCopy } from './make-copy.js';
import { pressReads } from './press-reads.js';
import { tellResult, type Task } from './tell-result.js';

/** Makes copies and enters them; the files that could not be made are returned. */
export async function makeAll(tasks: readonly Task[], build: FolderBuild): Promise<ReadonlySet<string>> {
  const { request, facts, index, ledger, output, tally } = build;
  const ofPress = pressReads(request);
  const failed = new Set<string>();
  for (const task of tasks) {
    if (request.signal.aborted) break;
    const result = await makeCopy(task.job, facts, (path, bytes) => output.publish(path, bytes));
    const file = fileFactsOf(task.job, result, facts);
    if (file && result.kind === 'made') {
      ledger.enter(file, [ofPress, ...result.reads], result.stamp);
      if (result.stamp) index.files.learnOwn(file.file, result.stamp, file.sha256);
    } else {
      failed.add(pathOf(task.job));
    }
    tellResult(task, result, file, tally);
    if (result.kind === 'cannot-write') break;
  }
  return failed;
}
