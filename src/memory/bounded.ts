/** What is kept, and how much of the bound it takes. */
interface Entry<Value> {
  readonly value: Value;
  readonly weight: number;
}

/**
 * Things that are kept for whoever asks again, up to a weight in all; those that were not asked for longest go first.
 *
 * The bound is one for a whole run, so that it does not matter how many handouts and sizes share it.
 */
export class Bounded<Key, Value> {
  readonly #most: number;
  readonly #entries = new Map<Key, Entry<Value>>();
  readonly #forgotten: (value: Value) => void;
  #weight = 0;

  /**
   * @param most the weight of all that is kept
   * @param forgotten told of each that goes
   */
  constructor(most: number, forgotten: (value: Value) => void = () => undefined) {
    this.#most = most;
    this.#forgotten = forgotten;
  }

  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    // It is the youngest again.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Keeps a thing, unless it alone is heavier than all that may be kept. */
  set(key: Key, value: Value, weight: number): void {
    this.delete(key);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const [oldest, entry] of this.#entries) {
      if (this.#weight <= this.#most) break;
      this.delete(oldest);
      this.#forgotten(entry.value);
    }
  }

  delete(key: Key): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#weight -= entry.weight;
  }
}
