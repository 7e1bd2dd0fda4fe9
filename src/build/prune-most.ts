/** How many files a prune takes away at most: so many, or such a share of all, whichever is more. */
export interface PruneMost {
  readonly files: number;
  readonly share: number;
}

/** A folder does not lose more than this by one mistake in a list. */
export const USUAL_PRUNE: PruneMost = { files: 50, share: 0.05 };
export const WHOLE_PRUNE: PruneMost = { files: Infinity, share: 1 };
