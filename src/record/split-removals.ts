import type { Plan } from '../plan/index.js';
import type { Output } from '../write/index.js';
import { isOwnPath } from './is-own-path.js';
import type { ManifestRemoval } from './manifest.js';
import type { RecordedFiles } from './recorded-files.js';

/**
 * What goes now, and what the manifest goes on listing as to go.
 *
 * A manifest may be anybody's: what it only lists is taken away by nobody but a prune, which has asked of each file what it
 * asks of all. Nothing goes by a name that no sheet has, or that stands for a sheet again.
 *
 * @param going what a prune has decided on
 */
export function splitRemovals(
  going: readonly ManifestRemoval[],
  files: RecordedFiles,
  { plan, output }: { readonly plan: Plan; readonly output: Pick<Output, 'stamp'> },
): { readonly removing: readonly ManifestRemoval[]; readonly left: readonly ManifestRemoval[] } {
  const mayGo = ([file]: ManifestRemoval): boolean => isOwnPath(file, plan.isOfPages) && !files.find(file);
  const removing = new Map(going.filter(mayGo));
  const left = files.removing.filter(
    (one) => mayGo(one) && !removing.has(one[0]) && !plan.jobs.has(one[0]) && output.stamp(one[0]),
  );
  return { removing: [...removing], left: [...new Map(left)] };
}
