import { describe, expect, test } from 'vitest';
import {
  paginate,
  placeStrips,
  type Capacities,
  type FrameSpace,
  type Strip,
} from '../../../../src/layout/paginate/index.js';
import { seeded, type Random } from '../../../support/random.js';
import { costing, frame, STAYS, strip } from '../../../support/strips.js';

const CASES = 800;
const ROUNDING_PT = 0.02;

/** Strips in nested frames, breaks of every kind, on pages that hold a few of them. */
interface Case {
  readonly all: readonly Strip[];
  readonly capacities: Capacities;
}

function caseOf(seed: number): Case {
  const random = seeded(seed);
  const all: Strip[] = [];
  grow(all, [], random.between(1, 40), random);
  const capacity = random.between(60, 240);
  return {
    all,
    capacities: { firstPt: random.oneOf([capacity, capacity / 2, capacity * 1.5]), furtherPt: capacity },
  };
}

function grow(all: Strip[], frames: readonly FrameSpace[], count: number, random: Random): void {
  const end = all.length + count;
  while (all.length < end) {
    if (frames.length < 3 && random.next() < 0.15)
      grow(all, [...frames, anyFrame(random)], random.between(1, end - all.length), random);
    else
      all.push(
        strip(`s${all.length}`, random.between(1, 60) + random.oneOf([0, 0.5, 1 / 3]), {
          before: random.between(0, 20),
          after: random.between(0, 20),
          breakAfter: random.next() < 0.3 ? STAYS : costing(random.oneOf([0, 1, 4, 12, 200])),
          frames,
          isSpare: random.next() < 0.1,
        }),
      );
  }
}

/** An open edge never takes more than a closed one, as with every frame that we measure. */
function anyFrame(random: Random): FrameSpace {
  const bottomPt = random.between(0, 15);
  return frame('frame', {
    topPt: random.between(0, 15),
    bottomPt,
    continuedTopPt: random.between(0, 30),
    continuedBottomPt: random.between(0, bottomPt),
  });
}

/** The heights of the spare strips of a page. */
function sparesOf(all: readonly Strip[], start: number, end: number): readonly number[] {
  return all.slice(start, end).flatMap(({ isSpare, heightPt }) => (isSpare === true ? [heightPt] : []));
}

function run({ all, capacities }: Case) {
  const unfit: Strip[] = [];
  const pages = paginate(all, capacities, ({ first }) => unfit.push(first));
  return { pages, unfit };
}

describe(`${CASES} sheets of any strips`, () => {
  const cases = Array.from({ length: CASES }, (_, seed) => caseOf(seed));

  test('every strip stands once and in order', () => {
    for (const one of cases) {
      const indices = run(one).pages.flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, at) => start + at),
      );
      expect(indices).toEqual([...one.all.keys()]);
    }
  });

  test('no page is without strips', () => {
    for (const one of cases) expect(run(one).pages.every(({ start, end }) => end > start)).toBe(true);
  });

  test('no page is overfull unless it was reported, and what is reported is overfull', () => {
    for (const [seed, one] of cases.entries()) {
      const { pages, unfit } = run(one);
      const overfull = pages.filter(({ start, end, leftOut }, index) => {
        const capacity = index === 0 ? one.capacities.firstPt : one.capacities.furtherPt;
        const sparePt = sparesOf(one.all, start, end).slice(0, leftOut);
        return (
          placeStrips(one.all, start, end).heightPt - sparePt.reduce((sum, pt) => sum + pt, 0) >
          capacity + ROUNDING_PT
        );
      });
      expect({ seed, overfull: overfull.map(({ start }) => one.all[start]?.name) }).toEqual({
        seed,
        overfull: unfit.map(({ name }) => name),
      });
    }
  });

  test('spare strips are left out where the page is too low for all of them, and as few as will do', () => {
    let count = 0;
    for (const one of cases) {
      for (const [index, { start, end, leftOut }] of run(one).pages.entries()) {
        if (leftOut === 0) continue;
        count += 1;
        const capacity = index === 0 ? one.capacities.firstPt : one.capacities.furtherPt;
        const sparePt = sparesOf(one.all, start, end);
        expect(leftOut).toBeLessThanOrEqual(sparePt.length);
        const kept = sparePt.slice(0, leftOut - 1).reduce((sum, pt) => sum + pt, 0);
        expect(placeStrips(one.all, start, end).heightPt - kept).toBeGreaterThan(capacity);
      }
    }
    expect(count).toBeGreaterThan(CASES / 20);
  });

  test('no page ends where it may not', () => {
    for (const one of cases) {
      const ends = run(one)
        .pages.slice(0, -1)
        .map(({ end }) => one.all[end - 1]?.breakAfter.kind);
      expect(ends.every((kind) => kind === 'allowed')).toBe(true);
    }
  });

  test('the same strips give the same pages', () => {
    for (const one of cases) expect(run(one)).toEqual(run(one));
  });

  test('tops never go up, and no strip stands on another', () => {
    for (const { all, capacities } of cases) {
      for (const { start, end } of run({ all, capacities }).pages) {
        const { tops } = placeStrips(all, start, end);
        const free = tops.every(
          (top, index) =>
            index === 0 ||
            top >= (tops[index - 1] ?? 0) + (all[start + index - 1]?.heightPt ?? 0) - ROUNDING_PT,
        );
        expect(free).toBe(true);
      }
    }
  });

  test('each frame of a page holds its strips and no others', () => {
    for (const { all, capacities } of cases) {
      for (const { start, end } of run({ all, capacities }).pages) {
        const { tops, frames } = placeStrips(all, start, end);
        for (const part of frames) {
          const inside = tops.filter(
            (top) => top >= part.topPt - ROUNDING_PT && top < part.bottomPt - ROUNDING_PT,
          );
          expect(inside.length).toBe(
            all.slice(start, end).filter((one) => one.frames.includes(part.frame)).length,
          );
        }
      }
    }
  });

  // Without penalties: can the sheet be cut at allowed places so that every page holds what stands on it?
  test('nothing is reported while there is a way to cut the sheet so that all fits', () => {
    const wrong: number[] = [];
    for (const [seed, one] of cases.entries()) {
      const { all, capacities } = one;
      const fits = (start: number, end: number): boolean =>
        placeStrips(all, start, end).heightPt - sparesOf(all, start, end).reduce((sum, pt) => sum + pt, 0) <=
          (start === 0 ? capacities.firstPt : capacities.furtherPt) + 0.01 &&
        (end === all.length || all[end - 1]?.breakAfter.kind === 'allowed');
      const ways: boolean[] = [];
      ways[all.length] = true;
      for (let start = all.length - 1; start >= 0; start -= 1) {
        ways[start] = false;
        for (let end = start + 1; end <= all.length; end += 1)
          if (ways[end] && fits(start, end)) ways[start] = true;
      }
      if (ways[0] && run(one).unfit.length > 0) wrong.push(seed);
    }
    expect(wrong).toEqual([]);
  });

  test('the cases are worth it: many pages, some sheets that do not fit', () => {
    const results = cases.map(run);
    expect(results.filter(({ pages }) => pages.length > 2).length).toBeGreaterThan(CASES / 2);
    expect(results.filter(({ unfit }) => unfit.length > 0).length).toBeGreaterThan(CASES / 20);
    expect(results.filter(({ unfit }) => unfit.length === 0).length).toBeGreaterThan(CASES / 4);
  });
});
