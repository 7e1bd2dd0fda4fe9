import { expect, test } from 'vitest';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';
import { WAYS } from '../../support/proofing/plants.js';
import { isThorough } from '../../support/thorough.js';

const press = openPress(manyClinics(24, 7));
/** Neighbours, clinics whose numbers differ in the last digit only, clinics of one network, and clinics whose names hold each other's. */
const PAIRS = [
  [1, 2],
  [1, 3],
  [8, 9],
  [4, 10],
  [13, 19],
  [16, 22],
  [7, 13],
  [24, 6],
] as const;
/** How many pairs are enough for a way; all, where all is tried. */
const ENOUGH = isThorough ? PAIRS.length : 1;

const outcomes = new Map<string, number>();

test.each(WAYS)('mixed up, it is caught: $name', async ({ name, make }) => {
  let tried = 0;
  for (const [mine, other] of PAIRS) {
    if (tried === ENOUGH) break;
    const job = press.job(`clinic-${mine}`);
    const copy = await make(press, job, press.job(`clinic-${other}`));
    if (!copy) continue;
    tried += 1;
    expect(press.doubts(job, copy), `clinic-${mine} with clinic-${other}`).not.toEqual([]);
  }
  outcomes.set(name, tried);
  expect(tried, 'no two clinics could be mixed up in this way').toBeGreaterThan(0);
});

test('mix-ups in every way were planted', () => {
  const planted = [...outcomes.values()].reduce((sum, tried) => sum + tried, 0);
  expect(planted).toBeGreaterThanOrEqual(isThorough ? 100 : WAYS.length);
});

test('the same copies without a fault pass', async () => {
  for (const [mine] of PAIRS) {
    const job = press.job(`clinic-${mine}`);
    expect(press.doubts(job, await press.make(job))).toEqual([]);
  }
});
