/**
 * Whether everything is tried at its full count, and every outside program must be there (CI_JUDGES=1, as `.ci/run` sets it).
 * Elsewhere a part is tried, so that `npm test` takes two minutes.
 *
 * Files that know this one are those that `.ci/run` runs again: whatever else there is was tried as it is by `npm test`.
 */
export const isThorough = process.env['CI_JUDGES'] === '1';

/** What a name says of a test that is left to `.ci/run`. */
export const LEFT_TO_CI = isThorough ? '' : ' (skipped: CI_JUDGES is not 1)';

/** How many are tried: as many as a variable asks for, all with CI_JUDGES=1, and few otherwise. */
export function countOf(
  variable: string,
  { few, all }: { readonly few: number; readonly all: number },
): number {
  return Number(process.env[variable] ?? (isThorough ? all : few));
}

/** Each of a few where all are tried; otherwise one in so many, the first among them: what they show alike is shown by few. */
export function someOf<Case>(cases: readonly Case[], oneIn: number): readonly Case[] {
  return isThorough ? cases : cases.filter((_, index) => index % oneIn === 0);
}
