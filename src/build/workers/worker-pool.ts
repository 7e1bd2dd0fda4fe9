import type { Order } from '../../plan/index.js';
import { STOP, type Delivery } from './chunk.js';
import { Handover } from './handover.js';
import type { Ending, Maker } from './maker.js';
import type { WorkerOffer } from './worker-offer.js';
import type { WorkerSetup } from './worker-setup.js';

/** How often a worker is looked after while it is given time. */
const LOOKS = 10;
/** What a look counts at least. */
const LEAST_OF_A_LOOK = 0.1;
/** A copy in hand is finished when the build is interrupted, unless it takes longer than this. */
const PATIENCE_MS = 800;
/** And so much longer where it is just being published; so often that is looked at. */
const PUBLISHING_MS = 800;
const LOOK_MS = 5;

const DISMISSED: Ending = { kind: 'died', why: 'all workers were dismissed' };

/** A worker was lost before it had made all that it was given. */
export interface Lost {
  /** The place of the copy it was at, nothing where it had begun none. */
  readonly at: number | undefined;
  readonly ending: Ending;
}

/** Workers, each in a thread of its own, that make chunks of copies. One that dies or hangs is replaced. */
export class WorkerPool {
  readonly #offer: WorkerOffer;
  readonly #setup: WorkerSetup;
  readonly #numbers: Int32Array<SharedArrayBuffer>;
  readonly #lanes: number;
  readonly #freeLanes: number[];
  readonly #idle: Maker[] = [];
  readonly #busy = new Map<Maker, Handover>();
  /** More threads than processors take turns, and each copy longer. */
  readonly #hangMs: number;
  #isDismissed = false;

  /**
   * @param count how many may have work at once
   * @param called one that was called before, and makes itself ready
   */
  constructor(offer: WorkerOffer, setup: WorkerSetup, count: number, called?: Maker) {
    this.#offer = offer;
    this.#setup = setup;
    const bytes = Int32Array.BYTES_PER_ELEMENT * (2 * count + 1);
    this.#numbers = new Int32Array(new SharedArrayBuffer(bytes));
    this.#lanes = count;
    if (called) this.#idle.push(opened(called, setup));
    this.#freeLanes = Array.from({ length: count }, (_, place) => place + 1);
    this.#hangMs = offer.hangMs * Math.max(1, Math.ceil(count / offer.cores));
  }

  /** Whether no copy is begun any more. */
  get isStopped(): boolean {
    return Atomics.load(this.#numbers, STOP) !== 0;
  }

  /**
   * Gives copies to a free worker; no more chunks may be under way than there are workers.
   *
   * @param isAlone to a new worker, which has nothing of other copies in its memory
   * @param note what is written on these copies for one person
   * @returns nothing where all of it was made, or as much as there was time for
   */
  async give(
    orders: readonly Order[],
    take: (delivery: Delivery) => void,
    isAlone = false,
    note?: string,
  ): Promise<Lost | undefined> {
    // A worker that is called now would never be ended, and the program would wait for it.
    if (this.#isDismissed) return { at: undefined, ending: DISMISSED };
    const lane = this.#freeLanes.pop();
    if (lane === undefined) throw new Error('every worker has work');
    Atomics.store(this.#numbers, lane, 0);
    const thread = this.#thread(isAlone);
    const place = this.#lanes + lane;
    const handover = new Handover(this.#numbers.buffer, place);
    handover.allow();
    this.#busy.set(thread, handover);
    const watch = this.#watch(lane, thread);
    try {
      const ending = await thread.make(
        { orders, shared: this.#numbers.buffer, lane, handover: place, note },
        take,
      );
      if (!ending) return undefined;
      const begun = Atomics.load(this.#numbers, lane);
      return { at: begun === 0 ? undefined : begun - 1, ending };
    } finally {
      clearInterval(watch);
      this.#busy.delete(thread);
      if (!thread.hasEnded) this.#idle.push(thread);
      this.#freeLanes.push(lane);
    }
  }

  /** Lets every worker finish the copy in its hands, and begin no other. */
  stop(): void {
    if (this.isStopped) return;
    Atomics.store(this.#numbers, STOP, 1);
    setTimeout(() => {
      for (const [thread, handover] of this.#busy) haltAt(handover, thread);
    }, PATIENCE_MS).unref();
  }

  /** Ends every worker, in the middle of whatever it does, and calls no other. */
  dismiss(): void {
    this.#isDismissed = true;
    for (const thread of [...this.#idle, ...this.#busy.keys()]) thread.dismiss();
  }

  #thread(isAlone: boolean): Maker {
    const known = this.#idle.pop();
    if (known && !isAlone) return known;
    // A worker that others wait for is as good as a new one, but its memory is not.
    known?.dismiss();
    return opened(this.#offer.call(), this.#setup);
  }

  /**
   * Ends a worker that begins no copy for too long. On a machine that others use, a look counts as far as this process had a
   * processor since the last; one that waits for something else and needs none is ended later.
   */
  #watch(lane: number, thread: Maker): NodeJS.Timeout {
    const { cpuMs } = this.#offer;
    const lookMs = this.#hangMs / LOOKS;
    let [seen, looks, usedMs] = [0, 0, cpuMs()];
    return setInterval(() => {
      const begun = Atomics.load(this.#numbers, lane);
      const nowMs = cpuMs();
      const share = (nowMs - usedMs) / lookMs / this.#busy.size;
      usedMs = nowMs;
      looks = begun === seen ? looks + Math.min(1, Math.max(LEAST_OF_A_LOOK, share)) : 0;
      seen = begun;
      if (looks > LOOKS)
        thread.end({
          kind: 'took-too-long',
          why: `it takes longer than ${Math.round(this.#hangMs / 1000)} s`,
        });
    }, lookMs);
  }
}

/** Halts a worker once no sheet of it is half told. */
function haltAt(handover: Handover, thread: Maker): void {
  const endMs = performance.now() + PUBLISHING_MS;
  const look = (): void => {
    if (handover.forbid() || performance.now() > endMs) thread.halt();
    else setTimeout(look, LOOK_MS);
  };
  look();
}

function opened(thread: Maker, setup: WorkerSetup): Maker {
  thread.open(setup);
  return thread;
}
