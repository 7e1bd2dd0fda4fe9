import type { HuffmanTable } from './huffman-table.js';

/** Reads the bits of a scan; FF 00 is a byte FF, and any other marker is the end. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  #byte = 0;
  #left = 0;
  /** Whether more was asked for than there is, or a code that no table has. */
  isBroken = false;

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes;
    this.#at = from;
  }

  /** The value whose code comes next. */
  value({ least, greatest, first, values }: HuffmanTable): number {
    let code = 0;
    // Indexed, since this runs for every code of a photograph.
    for (let length = 0; length < greatest.length; length += 1) {
      if (this.#left === 0) this.#next();
      this.#left -= 1;
      code = code * 2 + ((this.#byte >> this.#left) & 1);
      const most = greatest[length] ?? -1;
      if (code <= most) return values[(first[length] ?? 0) + code - (least[length] ?? 0)] ?? 0;
    }
    this.isBroken = true;
    return 0;
  }

  skip(bits: number): void {
    let wanted = bits;
    while (wanted > this.#left && !this.isBroken) {
      wanted -= this.#left;
      this.#next();
    }
    this.#left -= Math.min(wanted, this.#left);
  }

  /** Goes on behind the restart marker that must stand here. */
  restart(nth: number): void {
    this.#left = 0;
    while (this.#bytes[this.#at] === 0xff && this.#bytes[this.#at + 1] === 0xff) this.#at += 1;
    if (this.#bytes[this.#at] !== 0xff || this.#bytes[this.#at + 1] !== 0xd0 + (nth % 8))
      this.isBroken = true;
    this.#at += 2;
  }

  /** Whether nothing but filling stands between here and the next marker. */
  isAtEnd(): boolean {
    for (let at = this.#at; at < this.#bytes.length; at += 1) {
      const byte = this.#bytes[at] ?? 0;
      const next = this.#bytes[at + 1] ?? 0xd9;
      if (byte === 0xff && next !== 0 && next !== 0xff) return true;
      if (byte !== 0 && byte !== 0xff) return false;
    }
    return true;
  }

  #next(): void {
    const byte = this.#bytes[this.#at];
    const isStuffed = byte === 0xff && this.#bytes[this.#at + 1] === 0;
    if (byte === undefined || (byte === 0xff && !isStuffed)) this.isBroken = true;
    this.#byte = byte ?? 0;
    this.#at += isStuffed ? 2 : 1;
    this.#left = 8;
  }
}
