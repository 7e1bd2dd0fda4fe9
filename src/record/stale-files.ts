import type { Plan, Selection } from '../plan/index.js';
import type { ManifestEntry, ManifestRemoval } from './manifest.js';
import { scopeOf } from './scope-of.js';

/** Why a clean build would not make a file; only what nobody plans is ever removed. */
export type StaleReason =
  | 'not planned'
  /** It is planned, and could not be made anew. */
  | 'failed'
  /** Its clinic's own entry is wrong, so that nobody knows whether it is wanted. */
  | 'clinic wrong'
  /** It is not planned, and not what the press has put there. */
  | 'changed by hand';

/** A file that stands, and that a clean build would not make. */
export interface StaleFile {
  readonly removal: ManifestRemoval;
  readonly why: StaleReason;
}

/** What files are held against. */
interface StaleTerms {
  readonly plan: Plan;
  readonly selection: Selection;
  /** Planned files that could not be made. */
  readonly failed: ReadonlySet<string>;
  /** Whether something else stands where the press put a file. */
  readonly isChanged: (entry: ManifestEntry) => boolean;
}

/**
 * Files of the kind that is asked for that are planned no more, or that could not be made anew.
 *
 * Only of a file whose reason is that it is not planned does anybody say that it is not wanted. A copy that failed is wanted
 * all the same, and of a clinic whose entry is wrong nobody knows what it wants.
 *
 * @param entries in the order of their files, in which these are given back
 */
export function staleFiles(
  entries: Iterable<ManifestEntry>,
  { plan, selection, failed, isChanged }: StaleTerms,
): readonly StaleFile[] {
  const unsure = new Set([...plan.brokenClinics, ...plan.doubtfulClinics]);
  const isInScope = scopeOf(selection);
  const reasonOf = (entry: ManifestEntry): StaleReason => {
    if (plan.jobs.has(entry.file)) return 'failed';
    if (unsure.has(entry.clinic)) return 'clinic wrong';
    return isChanged(entry) ? 'changed by hand' : 'not planned';
  };
  const stale: StaleFile[] = [];
  for (const entry of entries)
    if (isInScope(entry) && (!plan.jobs.has(entry.file) || failed.has(entry.file)))
      stale.push({ removal: [entry.file, entry.sha256], why: reasonOf(entry) });
  return stale;
}
