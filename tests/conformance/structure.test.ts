import { beforeAll, describe, expect, test } from 'vitest';
import { SIZE_NAMES } from '../../src/model/sizes.js';
import { makeTaggedSheets, type TaggedSheet } from '../support/structure/make-tagged-sheets.js';
import { isThorough } from '../support/thorough.js';
import { STRUCTURE_CHECKS } from '../support/structure/structure-checks.js';

const ONE = ['--clinic', 'riverside', '--size', 'xxlarge', '--paper', 'a4'];
/** A few in the largest size for one clinic; where all is tried, every size on both papers for each. */
const ASKED = isThorough
  ? [...SIZE_NAMES.flatMap((size) => ['--size', size]), '--paper', 'letter', '--paper', 'a4']
  : ['fever-in-children', 'blood-pressure-log', 'stitches-care', ...ONE];
const MINUTES = 300_000;
/** Fewer than there are, so that a new sample changes nothing here. */
const SHEETS = isThorough ? 30 : 5;

describe.for([
  ['printed', []],
  ['fillable', ['--fillable']],
] as const)('every sample, %s', ([, options]) => {
  let sheets: readonly TaggedSheet[] = [];
  beforeAll(async () => {
    ({ sheets } = await makeTaggedSheets([...ASKED, ...options]));
  }, MINUTES);

  test('all sheets are there', () => {
    expect(sheets.length).toBeGreaterThanOrEqual(SHEETS);
  });

  test.for(STRUCTURE_CHECKS.map((check) => [check.promise, check] as const))('%s', ([, { breaches }]) => {
    expect(sheets.flatMap(({ name, pdf }) => breaches(pdf).map((breach) => `${name}, ${breach}`))).toEqual(
      [],
    );
  });
});
