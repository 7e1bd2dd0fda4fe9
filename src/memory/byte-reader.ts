/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new RangeError('a number has no end');
      this.#at += 1;
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  }

  text(): string {
    return this.#next('utf8');
  }

  digits(): string {
    return this.#next('hex');
  }

  #next(encoding: 'utf8' | 'hex'): string {
    const length = this.number();
    this.#at += length;
    return this.#bytes.toString(encoding, this.#at - length, this.#at);
  }
}
