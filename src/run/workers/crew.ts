import type { Piscina } from 'piscina';
import type { Order } from '../job.js';
import { STOP, type Chunk, type ChunkAnswer } from './chunk.js';
import type { WorkerOffer, WorkerSetup } from './worker-setup.js';

/** How often a worker is looked after while it is given time. */
const LOOKS = 10;
/** A copy in hand is finished when the build is interrupted, unless it takes longer than this. */
const PATIENCE_MS = 1200;
/** Far more than any copy needs; a copy that takes more is stopped. Under a higher limit V8 collects half as often. */
const MAX_HEAP_MB = 1000;

/** What became of copies that were given to a worker. */
export type Given =
  | { readonly kind: 'answered'; readonly answer: ChunkAnswer }
  /** The worker died or hung; `at` is the place of the copy it was at, nothing where it had begun none. */
  | { readonly kind: 'lost'; readonly at: number | undefined; readonly why: string };

/** Workers, each in a thread of its own, that make chunks of copies. One that dies or hangs is replaced. */
export class Crew {
  readonly #pool: Piscina<Chunk, ChunkAnswer>;
  readonly #offer: WorkerOffer;
  readonly #numbers: Int32Array<SharedArrayBuffer>;
  readonly #freeLanes: number[];
  /** What ends each chunk under way, with its lane. */
  readonly #running = new Map<AbortController, number>();

  private constructor(pool: Piscina<Chunk, ChunkAnswer>, offer: WorkerOffer, count: number) {
    this.#pool = pool;
    this.#offer = offer;
    const bytes = Int32Array.BYTES_PER_ELEMENT * (count + 1);
    this.#numbers = new Int32Array(new SharedArrayBuffer(bytes));
    this.#freeLanes = Array.from({ length: count }, (_, place) => place + 1);
  }

  static async gather(offer: WorkerOffer, setup: WorkerSetup, count: number): Promise<Crew> {
    // Loaded only here: a build that makes few copies has no need of it.
    const { Piscina: Pool } = await import('piscina');
    const pool = new Pool<Chunk, ChunkAnswer>({
      filename: offer.file,
      name: 'makeChunk',
      workerData: setup,
      minThreads: count,
      maxThreads: count,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    const crew = new Crew(pool, offer, count);
    // A worker that dies with a chunk in hand is heard there; here is heard one that could not even take it.
    pool.on('error', (error) => {
      crew.#takeBack(error);
    });
    return crew;
  }

  /** Gives copies to a free worker; no more chunks may be under way than there are workers. */
  async give(orders: readonly Order[]): Promise<Given> {
    const lane = this.#freeLanes.pop();
    if (lane === undefined) throw new Error('every worker has work');
    Atomics.store(this.#numbers, lane, 0);
    const hung = new AbortController();
    this.#running.set(hung, lane);
    const watch = this.#watch(lane, hung);
    try {
      const chunk: Chunk = { orders, shared: this.#numbers.buffer, lane };
      return { kind: 'answered', answer: await this.#pool.run(chunk, { signal: hung.signal }) };
    } catch (error) {
      const begun = Atomics.load(this.#numbers, lane);
      const why = reasonOf(hung.signal.aborted ? hung.signal.reason : error);
      return { kind: 'lost', at: begun === 0 ? undefined : begun - 1, why };
    } finally {
      clearInterval(watch);
      this.#running.delete(hung);
      this.#freeLanes.push(lane);
    }
  }

  /** Lets every worker finish the copy in its hands, and begin no other. */
  stop(): void {
    Atomics.store(this.#numbers, STOP, 1);
    setTimeout(() => {
      for (const controller of this.#running.keys()) controller.abort();
    }, PATIENCE_MS).unref();
  }

  /** Ends what was given to a worker that has begun nothing. */
  #takeBack(error: unknown): void {
    for (const [controller, lane] of this.#running)
      if (Atomics.load(this.#numbers, lane) === 0) controller.abort(error);
  }

  async dismiss(): Promise<void> {
    await this.#pool.destroy();
  }

  /** Ends the work on a chunk in which no copy is begun for too long. */
  #watch(lane: number, hung: AbortController): NodeJS.Timeout {
    let [seen, looks] = [0, 0];
    return setInterval(() => {
      const begun = Atomics.load(this.#numbers, lane);
      looks = begun === seen ? looks + 1 : 0;
      seen = begun;
      if (looks > LOOKS) hung.abort('it took too long');
    }, this.#offer.hangMs / LOOKS);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
