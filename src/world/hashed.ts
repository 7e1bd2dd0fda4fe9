import { createHash } from 'node:crypto';

/** Passes pieces of a content through, and knows the hash of those that have passed. */
export class Hashed implements Iterable<Uint8Array> {
  readonly #pieces: Iterable<Uint8Array>;
  readonly #hash = createHash('sha256');

  constructor(pieces: Iterable<Uint8Array>) {
    this.#pieces = pieces;
  }

  *[Symbol.iterator](): Generator<Uint8Array> {
    for (const piece of this.#pieces) {
      this.#hash.update(piece);
      yield piece;
    }
  }

  /** SHA-256 in hexadecimal digits; asked once, at the end. */
  toHex(): string {
    return this.#hash.digest('hex');
  }
}
