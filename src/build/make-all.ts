import type { Read } from '../world/index.js';
import type { FolderBuild } from './folder-build.js';
import { fileFactsOf } from './file-facts-of.js';
import { pressReads } from '../project/index.js';
import { saveLedger } from './save-ledger.js';
import { tellResult, type Task } from './tell-result.js';
import type { Finished } from './workers/make-with-workers.js';

/** So long a kill may set a build back. */
const CHECKPOINT_MS = 5000;
/** The larger a manifest is, the longer it takes to write, and the less often it is. */
const MOST_TIME_FOR_CHECKPOINTS = 1 / 20;

/** Makes copies and enters them; the files that could not be made are returned. */
export async function makeAll(tasks: readonly Task[], build: FolderBuild): Promise<ReadonlySet<string>> {
  const { clock } = build.request;
  const failed = new Set<string>();
  // What makes copies is loaded only where there are any to make.
  if (tasks.length === 0) return failed;
  const ofPress = pressReads(build.request);
  let dueMs = clock() + CHECKPOINT_MS;
  for await (const finished of await build.makers.make(tasks, build.book)) {
    if (!enter(finished, build, ofPress)) failed.add(finished.task.job.file);
    if (finished.result.kind === 'cannot-write') break;
    if (clock() < dueMs) continue;
    const beganMs = clock();
    await saveLedger(build, []);
    const tookMs = clock() - beganMs;
    dueMs = clock() + Math.max(CHECKPOINT_MS, tookMs / MOST_TIME_FOR_CHECKPOINTS);
  }
  return failed;
}

/** Enters a copy that was made, and tells what became of it either way; whether it was made is returned. */
function enter({ task, result }: Finished, build: FolderBuild, ofPress: readonly Read[]): boolean {
  const { rules, index, ledger, tally } = build;
  const file = fileFactsOf(task.job, result, rules);
  if (file && result.kind === 'made') {
    ledger.enter(file, [ofPress, ...result.reads], result.stamp);
    if (result.stamp) index.files.learnOwn(file.file, result.stamp, file.sha256);
  }
  tellResult(task, result, file, tally);
  return file !== undefined;
}
