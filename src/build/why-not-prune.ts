import type { BuildReport, PruneStop } from './build-event.js';

/** How many files a prune takes away at most: so many, or such a share of all, whichever is more. */
export interface PruneMost {
  readonly files: number;
  readonly share: number;
}

/** A folder does not lose more than this by one mistake in a list. */
export const USUAL_PRUNE: PruneMost = { files: 50, share: 0.05 };
export const WHOLE_PRUNE: PruneMost = { files: Infinity, share: 1 };

/** What a prune is held against. */
interface PruneTerms {
  readonly report: Pick<BuildReport, 'isProjectSound' | 'isPlanSound'>;
  /** Copies of the whole plan. */
  readonly planned: number;
  /** Files that stand. */
  readonly standing: number;
  readonly most: PruneMost;
}

/**
 * Why files that are not planned stay all the same; nothing where they may go.
 *
 * @param count how many would go
 */
export function whyNotPrune(
  count: number,
  { report: { isProjectSound, isPlanSound }, planned, standing, most: { files, share } }: PruneTerms,
): PruneStop | undefined {
  if (count === 0) return undefined;
  if (!isProjectSound || !isPlanSound)
    return {
      why: 'a part of the project cannot be read, so nobody knows all that it wants',
      hint: 'mend what is told above, and build with --prune again',
    };
  if (planned === 0)
    return {
      why: 'the project asks for no sheet at all',
      hint: 'see what there is: handouts list; a folder that is not wanted is removed by hand',
    };
  const most = Math.max(files, Math.floor(share * standing));
  if (count <= most) return undefined;
  return {
    why: `${count} of ${standing} files are not planned any more, and --prune removes ${most} at most`,
    hint: 'see which with --dry-run; if all of them are to go, build with --prune-all, or raise --prune-most',
  };
}
