import type { CopyResult } from '../../make/index.js';
import type { Delivery } from './chunk.js';
import { type PackedDelivery, type Reads, REMEMBERED } from './reads-packer.js';

/** Opens what a worker's packer has packed, in the order in which it was. */
export class ReadsOpener {
  readonly #lists = new Map<number, Reads>();

  open({ lists, results, ...delivery }: PackedDelivery): Delivery {
    for (const [number, list] of lists) this.#lists.set(number, list);
    const opened = results.map((result): CopyResult =>
      result.kind === 'made'
        ? { ...result, reads: result.reads.map((number) => this.#list(number)) }
        : result,
    );
    // A copy names lists that were sent before it, so they are forgotten behind it.
    for (const [number] of lists) this.#lists.delete(number - REMEMBERED);
    return { ...delivery, results: opened };
  }

  #list(number: number): Reads {
    const list = this.#lists.get(number);
    if (!list) throw new Error('a worker named reads that it has not sent');
    return list;
  }
}
