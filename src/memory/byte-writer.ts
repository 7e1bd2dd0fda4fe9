/** Writes numbers and texts as bytes, for a `ByteReader` that asks for the same in the same order. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafeSlow(512);
  #length = 0;

  /** What was written since the last `clear`; good until the next. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  /** A whole number from 0, in as few bytes as it takes: seven bits in each, and one that says whether more follow. */
  number(value: number): void {
    this.#makeRoom(8);
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length] = 128 | (rest % 128);
      this.#length += 1;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
  }

  text(text: string): void {
    const length = Buffer.byteLength(text);
    this.number(length);
    this.#makeRoom(length);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** Hexadecimal digits in small letters, two a byte. */
  digits(hex: string): void {
    this.number(hex.length / 2);
    this.#makeRoom(hex.length / 2);
    this.#length += this.#bytes.write(hex, this.#length, 'hex');
  }

  #makeRoom(length: number): void {
    if (this.#length + length <= this.#bytes.length) return;
    const wider = Buffer.allocUnsafeSlow(2 * (this.#length + length));
    wider.set(this.bytes);
    this.#bytes = wider;
  }
}
