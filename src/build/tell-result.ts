import type { FileFacts } from './build-event.js';
import type { CopyResult } from '../make/index.js';
import type { Job } from '../plan/index.js';
import type { Tally } from './tally.js';

/** A copy to be made, and why. */
export interface Task {
  readonly job: Job;
  readonly why: string;
}

/** Tells what became of a copy, and what was said of it. */
export function tellResult(
  { job, why }: Task,
  result: CopyResult,
  file: FileFacts | undefined,
  tally: Tally,
): void {
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  if (file && result.kind === 'made')
    tally.tell({ kind: 'made', file, why, pageReasons: result.pageReasons });
  else if (result.kind === 'refused') tally.tell({ ...result, job });
  else tally.tell({ kind: 'failed', job, diagnostics: errors });
  for (const diagnostic of result.diagnostics) tally.tell({ kind: 'diagnostic', diagnostic });
  if (result.isProjectWrong) tally.tell({ kind: 'project-wrong' });
  if (result.kind === 'cannot-write') tally.tell({ kind: 'cannot-write', why: result.why, hint: undefined });
}
