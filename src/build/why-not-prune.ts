import type { PruneStop } from './build-event.js';
import type { FolderBuild } from './folder-build.js';

/**
 * Why files that are not planned stay all the same; nothing where they may go.
 *
 * @param count how many would go
 */
export function whyNotPrune(
  { request, plan, ledger, tally }: FolderBuild,
  count: number,
): PruneStop | undefined {
  if (count === 0) return undefined;
  const { isProjectSound, isPlanSound } = tally.report;
  if (!isProjectSound || !isPlanSound)
    return {
      why: 'a part of the project cannot be read, so nobody knows all that it wants',
      hint: 'mend what is told above, and build with --prune again',
    };
  if (plan.whole.copies === 0)
    return {
      why: 'the project asks for no sheet at all',
      hint: 'see what there is: handouts list; a folder that is not wanted is removed by hand',
    };
  const { files, share } = request.pruneMost;
  const all = ledger.files.length;
  const most = Math.max(files, Math.floor(share * all));
  if (count <= most) return undefined;
  return {
    why: `${count} of ${all} files are not planned any more, and --prune removes ${most} at most`,
    hint: 'see which with --dry-run; if all of them are to go, build with --prune-all, or raise --prune-most',
  };
}
