import { beforeAll, describe, expect, test } from 'vitest';
import { SIZE_NAMES } from '../../src/model/sizes.js';
import { makeTaggedSheets, type TaggedSheet } from '../support/structure/make-tagged-sheets.js';
import { STRUCTURE_CHECKS } from '../support/structure/structure-checks.js';

/** The smallest size and the largest; where the judges must be there, every size on both papers. */
const ASKED =
  process.env['CI_JUDGES'] === '1'
    ? [...SIZE_NAMES.flatMap((size) => ['--size', size]), '--paper', 'letter', '--paper', 'a4']
    : ['--size', 'clear', '--size', 'xxlarge', '--paper', 'a4'];
const MINUTES = 300_000;
/** Five handouts for three clinics, at least in two sizes. */
const SHEETS = 30;

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
