import { Stack } from './place-strips.js';
import type { Strip } from './strip.js';

/** The strips of one page: `start` to `end`, exclusive. */
export interface PageOfStrips {
  readonly start: number;
  readonly end: number;
  /** How many of its spare strips have no room, the first ones. */
  readonly leftOut: number;
}

/** Strips that must stay together and do not fit on a page. */
export interface DoesNotFit {
  readonly first: Strip;
  readonly last: Strip;
  readonly neededPt: number;
  readonly availablePt: number;
}

/** What a page costs whatever stands on it: about the emptiness of three quarters of one. Fewer pages, unless they are broken badly. */
const COST_OF_A_PAGE = 60;
/** A page left wholly empty; half empty costs a quarter of it. */
const COST_OF_EMPTINESS = 100;
/** Space before something whole that did not fit is no fault of the page. */
const NATURAL = 0.2;
/** A break that costs as much is taken in need only: what is on both sides of it is whole. */
const HARDLY = 100;
/** A page that is overfull ends in a refusal: no way that fits costs as much. */
const COST_OF_OVERFLOW = 1_000_000;
/** A spare strip left out: a few cost less than a page, and more than room that is left. */
const COST_OF_A_SPARE = 6;
/** A last page with next to nothing on it. */
const COST_OF_A_STUB = 15;
const STUB = 0.12;
const TOLERANCE_PT = 0.01;

/**
 * Cuts strips into pages at the places that cost least over the whole sheet: emptiness at the foot of pages against
 * the penalty of each break. Knows heights only.
 *
 * @param capacities height of the first page and of each further one, in points
 * @param doesNotFit called when strips that may not be parted are higher than a page; they are then cut, in a sheet that is refused
 */
export function paginate(
  strips: readonly Strip[],
  capacities: Capacities,
  doesNotFit: (stretch: DoesNotFit) => void,
): readonly PageOfStrips[] {
  const best: (Choice | undefined)[] = Array.from({ length: strips.length + 1 });
  best[strips.length] = { end: strips.length, cost: 0, leftOut: 0 };
  const wholePt = heightsOfWholePt(strips);
  for (let start = strips.length - 1; start >= 0; start -= 1) {
    best[start] = bestFrom(
      strips,
      start,
      start === 0 ? capacities.firstPt : capacities.furtherPt,
      best,
      wholePt,
    );
  }
  const pages: PageOfStrips[] = [];
  for (let start = 0; start < strips.length;) {
    const availablePt = start === 0 ? capacities.firstPt : capacities.furtherPt;
    const choice = best[start];
    if (!choice) throw new Error('a page without strips');
    if (choice.tooHighPt !== undefined)
      doesNotFit(stretchOf(strips, start, choice.end, choice.tooHighPt, availablePt));
    pages.push({ start, end: choice.end, leftOut: choice.leftOut });
    start = choice.end;
  }
  return pages;
}

export interface Capacities {
  readonly firstPt: number;
  readonly furtherPt: number;
}

interface Choice {
  readonly end: number;
  readonly cost: number;
  readonly leftOut: number;
  /** Set when nothing fitted: the height of what had to stay together. */
  readonly tooHighPt?: number;
}

function bestFrom(
  strips: readonly Strip[],
  start: number,
  availablePt: number,
  best: readonly (Choice | undefined)[],
  wholePt: readonly number[],
): Choice {
  const stack = new Stack(strips, start);
  let choice: Choice | undefined;
  for (let end = start + 1; end <= strips.length; end += 1) {
    stack.push(end - 1);
    const heightPt = stack.heightIfClosedPt(end);
    const breakAfter = strips[end - 1]?.breakAfter;
    const mayEnd = end === strips.length || breakAfter?.kind === 'allowed';
    const leftOut = stack.sparesFor(heightPt - availablePt - TOLERANCE_PT);
    if (leftOut === undefined) {
      if (choice) return choice;
      if (mayEnd)
        return {
          end,
          cost: (best[end]?.cost ?? 0) + COST_OF_OVERFLOW,
          tooHighPt: heightPt - stack.sparePt(),
          leftOut: 0,
        };
      continue;
    }
    if (!mayEnd) continue;
    const leftPt = Math.max(0, availablePt - heightPt);
    const cost =
      (best[end]?.cost ?? 0) +
      costOf(strips, end, leftPt, availablePt, wholePt[end] ?? 0) +
      COST_OF_A_SPARE * leftOut;
    if (!choice || cost <= choice.cost) choice = { end, cost, leftOut };
  }
  return choice ?? { end: strips.length, cost: 0, leftOut: 0 };
}

function costOf(
  strips: readonly Strip[],
  end: number,
  leftPt: number,
  availablePt: number,
  nextWholePt: number,
): number {
  const empty = leftPt / availablePt;
  if (end === strips.length) return COST_OF_A_PAGE + (1 - empty < STUB ? COST_OF_A_STUB : 0);
  const breakAfter = strips[end - 1]?.breakAfter;
  const penalty = breakAfter?.kind === 'allowed' ? breakAfter.penalty : 0;
  const reason = nextWholePt > leftPt ? NATURAL : 1;
  return COST_OF_A_PAGE + COST_OF_EMPTINESS * empty ** 2 * reason + penalty;
}

/** For each strip, the height from it on of those that may not be parted, or hardly. */
function heightsOfWholePt(strips: readonly Strip[]): readonly number[] {
  const heights: number[] = Array.from({ length: strips.length + 1 }, () => 0);
  for (let index = strips.length - 1; index >= 0; index -= 1) {
    const strip = strips[index];
    const next = strips[index + 1];
    if (!strip) continue;
    const isEnd = strip.breakAfter.kind === 'allowed' && strip.breakAfter.penalty < HARDLY;
    heights[index] =
      strip.heightPt +
      (isEnd || !next ? 0 : Math.max(strip.spaceAfterPt, next.spaceBeforePt) + (heights[index + 1] ?? 0));
  }
  return heights;
}

function stretchOf(
  strips: readonly Strip[],
  start: number,
  end: number,
  neededPt: number,
  availablePt: number,
): DoesNotFit {
  const first = strips[start];
  const last = strips[end - 1];
  if (!first || !last) throw new Error('a stretch without strips');
  return { first, last, neededPt, availablePt };
}

/** Why a page ends where it does, in words. */
export function whyPageEnds(
  strips: readonly Strip[],
  { start, end }: PageOfStrips,
  { firstPt, furtherPt }: Capacities,
): string {
  const availablePt = start === 0 ? firstPt : furtherPt;
  const last = strips[end - 1];
  const next = strips[end];
  if (!last || !next) return 'the sheet ends';
  const stack = new Stack(strips, start);
  for (let index = start; index < end; index += 1) stack.push(index);
  const usedPt = stack.heightIfClosedPt(end);
  const after = `ends after ${last.name} with ${Math.round(availablePt - usedPt)} pt left`;
  for (let index = end; index < strips.length; index += 1) {
    stack.push(index);
    const neededPt = stack.heightIfClosedPt(index + 1) - usedPt;
    if (usedPt + neededPt > availablePt + TOLERANCE_PT) {
      const before = strips[index - 1]?.breakAfter;
      if (index === end || before?.kind !== 'forbidden')
        return `${after}: ${next.name} takes ${Math.round(neededPt)} pt`;
      return `${after}: ${next.name} begins what stays together (${before.why})`;
    }
    if (strips[index]?.breakAfter.kind === 'allowed') break;
  }
  return `${after}: breaking later would cost more than the space`;
}
