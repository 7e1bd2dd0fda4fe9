/**
 * Whether everything is tried at its full count, and every outside program must be there (CI_JUDGES=1, as `.ci/run` sets it).
 * Elsewhere a part is tried, so that `npm test` takes two minutes.
 *
 * Files that know this one are those that `.ci/run` runs again: whatever else there is was tried as it is by `npm test`.
 */
export const isThorough = process.env['CI_JUDGES'] === '1';

/** What a name says of a test that is left to `.ci/run`. */
export const LEFT_TO_CI = isThorough ? '' : ' (skipped: CI_JUDGES is not 1)';

/**
 * Whether the long counts are asked for, too (LONG_COUNTS=1, as before a release): kills, edits, random documents, copies.
 * Without it `.ci/run` takes half an hour, tries a share of each, and says how many.
 */
const isLong = isThorough && process.env['LONG_COUNTS'] === '1';

/**
 * How many are tried: as many as a variable asks for, all with CI_JUDGES=1, and few otherwise.
 *
 * @param some so many with CI_JUDGES=1, where all take so long that LONG_COUNTS=1 must ask for them
 */
export function countOf(
  variable: string,
  { few, some, all }: { readonly few: number; readonly some?: number; readonly all: number },
): number {
  const count = Number(process.env[variable] ?? (isThorough ? (isLong ? all : (some ?? all)) : few));
  // Whoever reads what CI says reads what it has not tried.
  if (isThorough)
    process.stdout.write(`tried | ${variable} ${count}${count === all ? '' : ` (all: ${all})`}\n`);
  return count;
}

/** Each of a few where all are tried; otherwise one in so many, the first among them: what they show alike is shown by few. */
export function someOf<Case>(cases: readonly Case[], oneIn: number): readonly Case[] {
  return isThorough ? cases : cases.filter((_, index) => index % oneIn === 0);
}
