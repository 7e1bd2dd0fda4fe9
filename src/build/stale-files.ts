import { type ManifestRemoval, scopeOf } from '../record/index.js';
import type { StaleReason } from './build-event.js';
import type { FolderBuild } from './folder-build.js';
import { hashOfFile } from './hash-of-file.js';

/** A file that stands, and that a clean build would not make. */
interface StaleFile {
  readonly removal: ManifestRemoval;
  readonly why: StaleReason;
}

/**
 * Files of the kind that is asked for that are planned no more, or that could not be made anew.
 *
 * Only of a file whose reason is that it is not planned does anybody say that it is not wanted. A copy that failed is wanted
 * all the same, and of a clinic whose entry is wrong nobody knows what it wants.
 */
export function staleFiles(build: FolderBuild, failed: ReadonlySet<string>): readonly StaleFile[] {
  const { plan, request, ledger } = build;
  const planned = new Set(plan.jobs.map(({ file }) => file));
  const unsure = new Set([...plan.brokenClinics, ...plan.doubtfulClinics]);
  const isInScope = scopeOf(request);
  const isChanged = changedFiles(build);
  return ledger.files
    .filter((entry) => isInScope(entry) && (!planned.has(entry.file) || failed.has(entry.file)))
    .map(({ file, clinic, sha256 }) => ({ file, clinic, sha256, isPlanned: planned.has(file) }))
    .map(({ file, clinic, sha256, isPlanned }): StaleFile => {
      const removal = [file, sha256] as const;
      if (isPlanned) return { removal, why: 'failed' };
      if (unsure.has(clinic)) return { removal, why: 'clinic wrong' };
      return { removal, why: isChanged(file, sha256) ? 'changed by hand' : 'not planned' };
    })
    .toSorted(({ removal: [a] }, { removal: [b] }) => (a < b ? -1 : 1));
}

/** Whether something else stands where the press put a file; of a file that is gone only its line is left. */
function changedFiles(build: FolderBuild): (file: string, sha256: string) => boolean {
  const hashOf = hashOfFile(build);
  return (file, sha256) => build.output.stamp(file) !== undefined && hashOf(file) !== sha256;
}
