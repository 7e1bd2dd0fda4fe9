import type { CopyResult, RunRules } from '../make/index.js';
import type { Order } from '../plan/index.js';
import type { Ending } from './workers/maker.js';
import type { WorkerOffer } from './workers/worker-offer.js';
import { WorkerPool } from './workers/worker-pool.js';

/** What became of one sheet for a person who waits for it. */
export type MadeNow =
  | { readonly kind: 'result'; readonly result: CopyResult; readonly bytes: Uint8Array | undefined }
  /** The worker was lost at it. */
  | { readonly kind: 'lost'; readonly ending: Ending };

/** What single sheets are made by. */
export interface SheetTerms {
  readonly workers: WorkerOffer;
  readonly now: Date;
  readonly rules: Omit<RunRules, 'note'>;
}

/**
 * Makes single sheets, one after another, with one worker that keeps the project open: the same worker, the same recipe
 * and the same gate as in a build. Nothing is written, and a note is forgotten with its sheet.
 */
export class SheetMaker {
  readonly #pool: WorkerPool;
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ workers, now, rules }: SheetTerms) {
    const setup = {
      folders: workers.folders,
      isStream: true,
      pid: workers.pid,
      now,
      rules: { ...rules, note: undefined },
      explain: false,
    };
    this.#pool = new WorkerPool(workers, setup, 1, workers.call());
  }

  make(order: Order, note: string | undefined): Promise<MadeNow> {
    const made = this.#turn.then(() => this.#make(order, note));
    this.#turn = made.catch(() => undefined);
    return made;
  }

  dismiss(): void {
    this.#pool.dismiss();
  }

  async #make(order: Order, note: string | undefined): Promise<MadeNow> {
    let result: CopyResult | undefined;
    let bytes: Uint8Array | undefined;
    const lost = await this.#pool.give(
      [order],
      (delivery) => {
        result ??= delivery.results[0];
        bytes ??= delivery.sheets[0];
      },
      false,
      note,
    );
    if (result) return { kind: 'result', result, bytes };
    return { kind: 'lost', ending: lost?.ending ?? { kind: 'died', why: 'nothing came of it' } };
  }
}
