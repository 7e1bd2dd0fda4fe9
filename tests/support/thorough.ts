/**
 * Whether everything is tried at its full count, and every outside program must be there (CI_JUDGES=1, as `.ci/run` sets it).
 * Elsewhere a part is tried, so that `npm test` takes two minutes.
 */
export const isThorough = process.env['CI_JUDGES'] === '1';

/** What a name says of a test that is left to `.ci/run`. */
export const LEFT_TO_CI = isThorough ? '' : ' (skipped: CI_JUDGES is not 1)';
