import { CannotWriteError } from '../world/index.js';
import type { FolderBuild } from './folder-build.js';
import { inMakingOrder } from './in-making-order.js';
import { makeAll } from './make-all.js';
import { saveIndex } from './save-index.js';
import { saveLedger } from './save-ledger.js';
import { isEverything } from './scope-of.js';
import { staleFiles } from './stale-files.js';
import { tellFresh } from './tell-fresh.js';

/** Makes what is not fresh, takes away what is not wanted any more, and writes the manifest of what stands. */
export async function buildFolder(build: FolderBuild): Promise<void> {
  const tasks = inMakingOrder(tellFresh(build));
  if (build.request.dryRun) {
    for (const { job, why } of tasks) build.tally.tell({ kind: 'would-make', job, why });
    tellStale(build, new Set());
    return;
  }
  await build.output.sweep();
  try {
    const failed = await makeAll(tasks, build);
    await saveLedger(build, tellStale(build, failed));
    await saveIndex(build, !isWhole(build));
  } catch (error) {
    if (!(error instanceof CannotWriteError)) throw error;
    build.tally.tell({ kind: 'cannot-write', why: error.message });
  }
}

/** Whether all that the project wants was looked at. */
function isWhole({ request, tally }: FolderBuild): boolean {
  return isEverything(request) && !request.signal.aborted && tally.report.couldNotWrite === undefined;
}

/** Tells which files nobody wants any more, and returns those that are to be removed. */
function tellStale(build: FolderBuild, failed: ReadonlySet<string>): readonly string[] {
  const { request, tally } = build;
  if (request.signal.aborted || tally.report.couldNotWrite !== undefined) return [];
  // Where the project itself is wrong, or a part of it was left out, a plan does not say all that is wanted.
  const { isProjectSound, leftOut } = tally.report;
  const isRemoving = request.prune && !request.dryRun && isProjectSound && leftOut.length === 0;
  const stale = staleFiles(build, failed);
  for (const { file, why } of stale) tally.tell({ kind: 'stale', file, why, isRemoved: isRemoving });
  return isRemoving ? stale.map(({ file }) => file) : [];
}
