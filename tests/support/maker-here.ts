import { chunkMaker, type MakeChunk, type Outside } from '../../src/build/workers/chunk-maker.js';
import type { Chunk, Delivery } from '../../src/build/workers/chunk.js';
import type { Ending, Maker } from '../../src/build/workers/maker.js';
import type { WorkerSetup } from '../../src/build/workers/worker-setup.js';

/** A worker in this thread: it runs from the source, where a test may look in, and needs no built program. */
export class MakerHere implements Maker {
  readonly #outside: Outside | undefined;
  #makeChunk: MakeChunk | undefined;
  #ending: Ending | undefined;

  /** @param outside where it reads and writes, where that is not the folders that it is told of */
  constructor(outside?: Outside) {
    this.#outside = outside;
  }

  get hasEnded(): boolean {
    return this.#ending !== undefined;
  }

  open(setup: WorkerSetup): void {
    this.#makeChunk = chunkMaker(setup, this.#outside);
  }

  async make(chunk: Chunk, take: (delivery: Delivery) => void): Promise<Ending | undefined> {
    if (!this.#makeChunk) throw new Error('a worker was given copies before it was told of the project');
    await this.#makeChunk(chunk, take);
    return this.#ending;
  }

  end(ending: Ending): void {
    this.#ending ??= ending;
  }

  halt(): void {
    this.dismiss();
  }

  dismiss(): void {
    this.end({ kind: 'died', why: 'it was dismissed' });
  }
}
