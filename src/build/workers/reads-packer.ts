import type { CopyResult } from '../../make/index.js';
import type { Read } from '../../world/index.js';
import type { Delivery } from './chunk.js';

export type Reads = readonly Read[];
type Made = Extract<CopyResult, { readonly kind: 'made' }>;
type PackedResult = Exclude<CopyResult, Made> | (Omit<Made, 'reads'> & { readonly reads: readonly number[] });

/** A delivery as it is sent: lists of reads by their numbers. */
export interface PackedDelivery extends Omit<Delivery, 'results'> {
  readonly results: readonly PackedResult[];
  /** Those that were not sent before, or so long ago that they are forgotten. */
  readonly lists: readonly (readonly [number: number, reads: Reads])[];
}

/** So many lists are remembered on either side; a copy has about ten, most of which the next has, too. */
export const REMEMBERED = 512;

/**
 * Sends lists of reads once: parts of a project are read once for many copies, and copying their lists for each would cost
 * more than all else of a delivery. Whoever opens it finds the same list for the same number.
 */
export class ReadsPacker {
  readonly #numbers = new WeakMap<Reads, number>();
  #next = 0;

  pack(delivery: Delivery): PackedDelivery {
    const lists: [number, Reads][] = [];
    const results = delivery.results.map((result): PackedResult =>
      result.kind === 'made'
        ? { ...result, reads: result.reads.map((list) => this.#numberOf(list, lists)) }
        : result,
    );
    return { ...delivery, results, lists };
  }

  #numberOf(list: Reads, lists: [number, Reads][]): number {
    const known = this.#numbers.get(list);
    if (known !== undefined && known >= this.#next - REMEMBERED) return known;
    const number = this.#next;
    this.#next += 1;
    this.#numbers.set(list, number);
    lists.push([number, list]);
    return number;
  }
}
