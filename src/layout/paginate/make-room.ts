import { placeStrips } from './place-strips.js';
import type { Strip } from './strip.js';

/** The strips of one block at the top level of a sheet. */
export interface Group<S extends Strip> {
  readonly name: string;
  readonly strips: readonly S[];
  /** The same strips set closer, for what must stand on the first page; measured only where it does not fit. */
  readonly tighter?: () => readonly S[];
  /** Must stand on the first page. */
  readonly onFirstPage: boolean;
  /** Gives way to what must stand there. */
  readonly yields: boolean;
}

/**
 * Lets what must stand on the first page stand there whole: blocks that yield go behind it, the nearest first,
 * until it fits or none is left; then it is set closer.
 */
export function makeRoom<S extends Strip>(
  groups: readonly Group<S>[],
  firstPagePt: number,
): readonly Group<S>[] {
  let order = groups;
  for (;;) {
    const urgent = order.findLastIndex((group) => group.onFirstPage);
    if (urgent === -1 || heightThrough(order, urgent) <= firstPagePt) return order;
    const yielding = order.findLastIndex((group, index) => index < urgent && group.yields);
    const moved = order[yielding];
    if (!moved)
      return order.map((group) =>
        group.onFirstPage && group.tighter ? { ...group, strips: group.tighter() } : group,
      );
    order = [
      ...order.slice(0, yielding),
      ...order.slice(yielding + 1, urgent + 1),
      moved,
      ...order.slice(urgent + 1),
    ];
  }
}

function heightThrough<S extends Strip>(groups: readonly Group<S>[], last: number): number {
  const strips = groups.slice(0, last + 1).flatMap((group) => group.strips);
  return placeStrips(strips, 0, strips.length).heightPt;
}
