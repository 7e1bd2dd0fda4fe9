import { expect, test } from 'vitest';
import { PAPERS, PROFILES, SIZES } from '../../../src/model/index.js';
import { toMm } from '../../../src/units/index.js';

/** The table of docs and design: body, H1, H2, baseline to baseline, pitch of writing lines. */
test.each([
  ['clear', 14, 25, 16, 20, 10],
  ['large-uk', 16, 28, 18, 23, 11.5],
  ['large', 18, 32, 21, 26, 12.7],
  ['xlarge', 22, 34, 25, 32, 15],
  ['xxlarge', 24, 36, 27, 35, 16],
] as const)('%s has the numbers of the guidelines', (name, bodyPt, h1Pt, h2Pt, leadingPt, pitchMm) => {
  const size = SIZES[name];
  expect(size).toMatchObject({ name, bodyPt, h1Pt, h2Pt, leadingPt });
  expect(toMm(size.writingPitchPt)).toBeCloseTo(pitchMm, 6);
});

test('headings are larger than text, and each size larger than the one before', () => {
  const sizes = Object.values(SIZES);
  for (const [index, size] of sizes.entries()) {
    expect(size.h2Pt).toBeGreaterThan(size.bodyPt);
    expect(size.h1Pt).toBeGreaterThan(size.h2Pt);
    expect(size.bodyPt).toBeGreaterThan(sizes[index - 1]?.bodyPt ?? 0);
  }
});

test('every size has the leading that the strictest profile asks for', () => {
  const strictest = Math.max(...Object.values(PROFILES).map((profile) => profile.minLeading));
  for (const size of Object.values(SIZES))
    expect(size.leadingPt / size.bodyPt).toBeGreaterThanOrEqual(strictest);
});

test('Letter and A4 have the sizes of the standards', () => {
  expect(PAPERS.letter).toMatchObject({ widthPt: 612, heightPt: 792 });
  expect(PAPERS.a4.widthPt).toBeCloseTo(595.28, 2);
  expect(PAPERS.a4.heightPt).toBeCloseTo(841.89, 2);
});
