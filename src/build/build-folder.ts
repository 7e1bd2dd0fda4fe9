import { CannotWriteError } from '../write/index.js';
import { type ManifestRemoval, isEverything } from '../record/index.js';
import type { FolderBuild } from './folder-build.js';
import { inMakingOrder } from '../plan/index.js';
import { makeAll } from './make-all.js';
import { saveIndex } from './save-index.js';
import { saveLedger } from './save-ledger.js';
import { staleFiles } from './stale-files.js';
import { tellFresh } from './tell-fresh.js';
import { tellNotes } from './tell-notes.js';
import { whyNotPrune } from './why-not-prune.js';

/** Makes what is not fresh, takes away what is not wanted any more, and writes the manifest of what stands. */
export async function buildFolder(build: FolderBuild): Promise<void> {
  const tasks = inMakingOrder(tellFresh(build));
  tellNotes(build.output, build.tally);
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
    build.tally.tell({ kind: 'cannot-write', why: error.message, hint: error.hint });
  }
}

/** Whether all that the project wants was looked at. */
function isWhole({ request, tally }: FolderBuild): boolean {
  return isEverything(request) && !request.signal.aborted && tally.report.couldNotWrite === undefined;
}

/** Tells which files a clean build would not make, and returns those that are to be removed. */
function tellStale(build: FolderBuild, failed: ReadonlySet<string>): readonly ManifestRemoval[] {
  const { request, tally } = build;
  if (request.signal.aborted || tally.report.couldNotWrite !== undefined) return [];
  const stale = staleFiles(build, failed);
  const going = stale.filter(({ why }) => why === 'not planned').map(({ removal }) => removal);
  const stop = request.prune ? whyNotPrune(build, going.length) : undefined;
  const isRemoving = request.prune && !request.dryRun && !stop;
  for (const { removal, why } of stale)
    tally.tell({ kind: 'stale', file: removal[0], why, isRemoved: isRemoving && why === 'not planned' });
  if (stop) tally.tell({ kind: 'prune-stopped', ...stop });
  return isRemoving ? going : [];
}
