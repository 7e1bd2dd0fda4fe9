const FIRST_BYTES = 1 << 12;
const CHUNK_BYTES = 1 << 20;

/** Many short rows of bytes in a few large pieces of memory. */
export class ByteHeap {
  readonly #chunks: Buffer[] = [];
  #free = 0;

  /** Keeps a copy, and returns where it begins. */
  keep(bytes: Uint8Array): number {
    const last = this.#chunks.at(-1);
    // A row begins within the first bytes of its chunk, so that the place says which chunk it is.
    const isRoom = this.#free < CHUNK_BYTES && this.#free + bytes.length <= (last?.length ?? 0);
    const chunk = last && isRoom ? last : this.#addChunk(bytes.length);
    const at = this.#free;
    chunk.set(bytes, at);
    this.#free += bytes.length;
    return (this.#chunks.length - 1) * CHUNK_BYTES + at;
  }

  /** What was kept there, and whatever stands behind it. */
  from(place: number): Buffer {
    const chunk = this.#chunks[Math.floor(place / CHUNK_BYTES)];
    if (!chunk) throw new RangeError(`nothing is kept at ${place}`);
    return chunk.subarray(place % CHUNK_BYTES);
  }

  /** Twice as large as the last, while that is little; what is longer has one of its own. */
  #addChunk(atLeast: number): Buffer {
    const twice = Math.min(CHUNK_BYTES, 2 * (this.#chunks.at(-1)?.length ?? FIRST_BYTES));
    const chunk = Buffer.allocUnsafeSlow(Math.max(twice, atLeast));
    this.#chunks.push(chunk);
    this.#free = 0;
    return chunk;
  }
}
