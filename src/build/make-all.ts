import type { Record } from '../record/index.js';
import { tellResult, type BuildWork, type Task } from './tell-result.js';

/** So long a kill may set a build back. */
const CHECKPOINT_MS = 5000;
/** The larger a manifest is, the longer it takes to write, and the less often it is. */
const MOST_TIME_FOR_CHECKPOINTS = 1 / 20;

/** Makes copies and enters them; the files that could not be made are returned. */
export async function makeAll(
  tasks: readonly Task[],
  record: Record,
  work: BuildWork,
): Promise<ReadonlySet<string>> {
  const { clock } = work.terms;
  const failed = new Set<string>();
  // What makes copies is loaded only where there are any to make.
  if (tasks.length === 0) return failed;
  let dueMs = clock() + CHECKPOINT_MS;
  for await (const finished of work.make(tasks)) {
    const { task, result } = finished;
    const file = tellResult(finished, work);
    if (file && result.kind === 'made') record.enter(file, result.reads, result.stamp);
    else failed.add(task.job.file);
    if (result.kind === 'cannot-write') break;
    if (clock() < dueMs) continue;
    const beganMs = clock();
    await record.save();
    const tookMs = clock() - beganMs;
    dueMs = clock() + Math.max(CHECKPOINT_MS, tookMs / MOST_TIME_FOR_CHECKPOINTS);
  }
  return failed;
}
