import {
  isInShard,
  type Plan,
  type Selection,
  type Shard,
  type SheetParts,
  sheetOfPath,
} from '../plan/index.js';
import { isEverything } from './is-everything.js';
import { isOwnPath } from './is-own-path.js';
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
  | 'changed by hand'
  /** It is not planned, and does not say itself that the press made it. */
  | 'not ours';

/** A file that stands, and that a clean build would not make. */
export interface StaleFile {
  readonly removal: ManifestRemoval;
  readonly why: StaleReason;
}

/** What files are held against. */
interface StaleTerms {
  readonly plan: Plan;
  readonly selection: Selection;
  readonly shard: Shard | undefined;
  /** Planned files that could not be made. */
  readonly failed: ReadonlySet<string>;
  /** Why a file must stay for what stands there; nothing where it is what the press has put there. */
  readonly whyKept: (removal: ManifestRemoval) => StaleReason | undefined;
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
  { plan, selection, shard, failed, whyKept }: StaleTerms,
): readonly StaleFile[] {
  const unsure = new Set([...plan.brokenClinics, ...plan.doubtfulClinics]);
  const isInScope = scopeOf(selection);
  const reasonOf = (entry: ManifestEntry): StaleReason => {
    if (plan.jobs.has(entry.file)) return 'failed';
    if (unsure.has(entry.clinic)) return 'clinic wrong';
    return whyKept([entry.file, entry.sha256]) ?? 'not planned';
  };
  const stale: StaleFile[] = [];
  for (const entry of entries)
    if (
      isInScope(entry) &&
      isOfShard(entry, plan, shard) &&
      (!plan.jobs.has(entry.file) || failed.has(entry.file))
    )
      stale.push({ removal: [entry.file, entry.sha256], why: reasonOf(entry) });
  return stale;
}

/**
 * The same of files that a manifest only lists as such that are to go: a prune was cut short, or somebody has written them
 * there. They are asked what every other file is asked.
 */
export function leftRemovals(
  removals: readonly ManifestRemoval[],
  { plan, selection, shard, whyKept }: Omit<StaleTerms, 'failed'>,
): readonly StaleFile[] {
  const unsure = new Set([...plan.brokenClinics, ...plan.doubtfulClinics]);
  const isInScope = scopeOf(selection);
  return removals.flatMap((removal): readonly StaleFile[] => {
    const [file] = removal;
    if (plan.jobs.has(file) || !isOwnPath(file, plan.isOfPages)) return [];
    const sheet: SheetParts | undefined = plan.isOfPages ? undefined : sheetOfPath(file, {});
    // Where a name does not say of whom it is, only who asks for everything knows that nobody wants it.
    if (!sheet && (!isEverything(selection) || shard)) return [];
    if (sheet && !(isInScope(sheet) && isOfShard({ ...sheet, file }, plan, shard))) return [];
    const isUnsure = sheet ? unsure.has(sheet.clinic) : unsure.size > 0;
    return [{ removal, why: isUnsure ? 'clinic wrong' : (whyKept(removal) ?? 'not planned') }];
  });
}

/** Whether a file would be planned in this part of a plan: what another part wants is not known here. */
function isOfShard(
  { file, clinic }: Pick<ManifestEntry, 'file' | 'clinic'>,
  { isOfPages }: Plan,
  shard: Shard | undefined,
): boolean {
  return !shard || isInShard(isOfPages ? clinic : file, shard);
}
