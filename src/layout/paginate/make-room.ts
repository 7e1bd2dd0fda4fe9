import { placeStrips } from './place-strips.js';
import { setCloser } from './set-closer.js';
import type { Strip } from './strip.js';

/** The strips of one block at the top level of a sheet. */
export interface Group<S extends Strip> {
  readonly name: string;
  readonly strips: readonly S[];
  /** The same strips set closer, where what must stand on the first page does not fit there; measured only then. */
  readonly tighter?: () => readonly S[];
  /** Must stand on the first page. */
  readonly onFirstPage: boolean;
  /** Gives way to what must stand there. */
  readonly yields: boolean;
}

/**
 * Lets what must stand on the first page stand there whole, as a rule that no cost of a break can outbid.
 *
 * Blocks that yield go behind it, the nearest first, until it fits or none is left; then it is set closer. Of several parts
 * as many as fit stand there, the first ones first, and nothing gives way to one that does not fit in spite of it. Where not
 * even the first one fits, it begins there.
 */
export function makeRoom<S extends Strip>(
  groups: readonly Group<S>[],
  firstPagePt: number,
): readonly Group<S>[] {
  const parts = groups.filter(({ onFirstPage }) => onFirstPage).length;
  if (parts === 0) return groups;
  let best = groups;
  let most = 0;
  for (const order of ordersOf(groups)) {
    const count = partsThatFit(order, firstPagePt);
    if (count > most || count === 0) best = order;
    most = Math.max(most, count);
    if (most === parts) break;
  }
  return most > 0 ? heldTogether(best, endOf(best, most)) : begunOnFirstPage(best, firstPagePt);
}

/** The orders in which groups may stand, from the one that they have to the one with most room on the first page. */
function* ordersOf<S extends Strip>(groups: readonly Group<S>[]): Generator<readonly Group<S>[]> {
  let order = groups;
  yield order;
  const last = (): number => order.findLastIndex(({ onFirstPage }) => onFirstPage);
  for (let at = yieldingBefore(order, last()); at !== -1; at = yieldingBefore(order, last())) {
    order = [
      ...order.slice(0, at),
      ...order.slice(at + 1, last() + 1),
      ...order.slice(at, at + 1),
      ...order.slice(last() + 1),
    ];
    yield order;
  }
  yield order.map(setCloser);
}

function yieldingBefore<S extends Strip>(order: readonly Group<S>[], end: number): number {
  return order.findLastIndex((group, index) => index < end && group.yields);
}

/** How many of the parts that must stand on the first page fit there, with all that stands before them and may not be parted from them. */
function partsThatFit<S extends Strip>(order: readonly Group<S>[], firstPagePt: number): number {
  const strips = order.flatMap((group) => group.strips);
  const parts = order.filter(({ onFirstPage }) => onFirstPage).length;
  for (let count = parts; count > 0; count -= 1)
    if (heightThrough(strips, endOf(order, count)) <= firstPagePt) return count;
  return 0;
}

/** How many strips there are through the given part, counted from 1. */
function endOf<S extends Strip>(order: readonly Group<S>[], part: number): number {
  let strips = 0;
  let found = 0;
  for (const group of order) {
    strips += group.strips.length;
    if (group.onFirstPage) found += 1;
    if (found === part) break;
  }
  return strips;
}

/** The height of so many strips, and of those that may not be parted from the last of them. */
function heightThrough(strips: readonly Strip[], count: number): number {
  let end = count;
  while (end < strips.length && strips[end - 1]?.breakAfter.kind === 'forbidden') end += 1;
  return placeStrips(strips, 0, end).heightPt;
}

const WHY = 'urgent signs stand on the first page';

/** The same groups, whose first strips are never parted. */
function heldTogether<S extends Strip>(order: readonly Group<S>[], count: number): readonly Group<S>[] {
  let before = 0;
  return order.map((group) => {
    const start = before;
    before += group.strips.length;
    if (start >= count) return group;
    const strips = group.strips.map((strip, index): S =>
      start + index < count - 1 ? { ...strip, breakAfter: { kind: 'forbidden', why: WHY } } : strip,
    );
    return { ...group, strips };
  });
}

/** The first part is higher than the first page: as much of it as may stand alone stands there, where that fits. */
function begunOnFirstPage<S extends Strip>(
  order: readonly Group<S>[],
  firstPagePt: number,
): readonly Group<S>[] {
  const before = order.findIndex(({ onFirstPage }) => onFirstPage);
  const count = order.slice(0, before).reduce((sum, { strips }) => sum + strips.length, 0) + 1;
  const strips = order.flatMap((group) => group.strips);
  return heightThrough(strips, count) <= firstPagePt ? heldTogether(order, count) : order;
}
