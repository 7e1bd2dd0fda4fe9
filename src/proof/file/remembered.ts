/** More bytes than this are not kept. */
const MOST_BYTES = 16 * 1024 * 1024;

interface Entry<Value> {
  readonly bytes: Buffer;
  readonly value: Value;
}

/**
 * What was made of bytes, given again for the same bytes.
 *
 * Fonts, their maps and pictures repeat byte for byte from file to file. All bytes are compared, so what is remembered
 * can never belong to others; the oldest are forgotten first.
 */
export class Remembered<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #make: (bytes: Buffer) => Value;
  #size = 0;

  constructor(make: (bytes: Buffer) => Value) {
    this.#make = make;
  }

  of(bytes: Buffer): Value {
    const key = keyOf(bytes);
    const known = this.#entries.get(key);
    if (known?.bytes.equals(bytes)) return known.value;
    const value = this.#make(bytes);
    if (known) this.#forget(key, known);
    this.#entries.set(key, { bytes: Buffer.from(bytes), value });
    this.#size += bytes.length;
    for (const [oldest, entry] of this.#entries) {
      if (this.#size <= MOST_BYTES) break;
      this.#forget(oldest, entry);
    }
    return value;
  }

  #forget(key: string, entry: Entry<Value>): void {
    this.#entries.delete(key);
    this.#size -= entry.bytes.length;
  }
}

/** Length and a few bytes of the middle and the end, where compressed data differ. */
function keyOf(bytes: Buffer): string {
  const middle = bytes.length >> 1;
  return `${bytes.length} ${bytes.toString('latin1', middle, middle + 8)}${bytes.toString('latin1', Math.max(0, bytes.length - 8))}`;
}
