import { Worker } from 'node:worker_threads';
import type { Chunk, Delivery } from './chunk.js';
import type { Ending, Maker } from './maker.js';
import { ReadsOpener } from './reads-opener.js';
import type { PackedDelivery } from './reads-packer.js';
import type { ToWorker, WorkerSetup } from './worker-setup.js';

/** Far more than any copy needs; a copy that takes more is ended. Under a higher limit V8 collects half as often. */
const MAX_HEAP_MB = 400;

/** What does not end so soon is no longer waited for. */
const LAST_WORDS_MS = 200;

/** What HarfBuzz says where the machine gives it none. */
const NO_MEMORY = /out of memory|allocate/iu;

/** A worker in a thread beside this one. */
export class MakerThread implements Maker {
  readonly #worker: Worker;
  readonly #opener = new ReadsOpener();
  #ending: Ending | undefined;
  #hear: ((heard: Delivery | Ending) => void) | undefined;

  /** @param file the program of it, which begins to load */
  constructor(file: string) {
    this.#worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
      // What becomes of it is told by us, in one line; its parts would print their own.
      stdout: true,
      stderr: true,
    });
    this.#worker.on('message', (packed: PackedDelivery) => this.#hear?.(this.#opener.open(packed)));
    this.#worker.on('error', (error) => {
      this.#note(endingOf(error));
    });
    this.#worker.on('exit', (code) => {
      this.#note({ kind: 'died', why: `its thread ended with code ${code}` });
    });
  }

  get hasEnded(): boolean {
    return this.#ending !== undefined;
  }

  open(setup: WorkerSetup): void {
    this.#send({ setup });
  }

  async make(chunk: Chunk, take: (delivery: Delivery) => void): Promise<Ending | undefined> {
    const ending = await new Promise<Ending | undefined>((resolve) => {
      this.#hear = (heard) => {
        if ('kind' in heard) {
          resolve(heard);
          return;
        }
        take(heard);
        if (heard.isLast) resolve(undefined);
      };
      if (this.#ending) resolve(this.#ending);
      else this.#send({ chunk });
    });
    this.#hear = undefined;
    return ending;
  }

  end(ending: Ending): void {
    this.#note(ending);
    void this.#worker.terminate();
  }

  /** What was delivered is heard before the end of the thread is. */
  halt(): void {
    void this.#worker.terminate();
    setTimeout(() => {
      this.dismiss();
    }, LAST_WORDS_MS).unref();
  }

  dismiss(): void {
    this.end({ kind: 'died', why: 'it was dismissed' });
  }

  #send(message: ToWorker): void {
    const port: Pick<Worker, 'postMessage'> = this.#worker;
    port.postMessage(message);
  }

  #note(ending: Ending): void {
    this.#ending ??= ending;
    this.#hear?.(this.#ending);
  }
}

function endingOf(error: unknown): Ending {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isMemory) return { kind: 'out-of-memory', why: `it needed more than ${MAX_HEAP_MB} MB of memory` };
  if (error instanceof Error && NO_MEMORY.test(error.message))
    return { kind: 'out-of-memory', why: 'there is not enough memory for it' };
  return { kind: 'died', why: error instanceof Error ? error.message : String(error) };
}
