import type { StaleReason } from './build-event.js';
import type { FolderBuild } from './folder-build.js';
import { scopeOf } from './scope-of.js';

/** A file that stands, and that a clean build would not make. */
interface StaleFile {
  readonly file: string;
  readonly why: StaleReason;
}

/** Files of the kind that is asked for that are planned no more, or that could not be made anew. */
export function staleFiles(
  { plan, request, ledger }: FolderBuild,
  failed: ReadonlySet<string>,
): readonly StaleFile[] {
  const planned = new Set(plan.jobs.map(({ file }) => file));
  const isInScope = scopeOf(request);
  return ledger.files
    .filter((entry) => isInScope(entry) && (!planned.has(entry.file) || failed.has(entry.file)))
    .map(({ file }) => ({ file, why: planned.has(file) ? ('failed' as const) : ('not planned' as const) }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}
