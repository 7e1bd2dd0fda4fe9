import { Bounded } from './bounded.js';

/** A kind of thing that copies share; its room names it, and nobody else can take it from there. */
export interface Shelf<Value> {
  readonly name: string;
  /** Never there: it tells the compiler what stands on the shelf. */
  readonly holds?: Value;
}

/** Of all that is kept for a run in one thread. */
const MOST_BYTES = 64_000_000;

/**
 * What the copies of a run share: each thing is made once and kept for whoever asks again.
 *
 * The run owns it, and its bound is one for all rooms, so that it does not matter how many handouts, sizes and clinics a
 * build has. What was not asked for longest goes first. Nothing that is kept may hold a word of one copy.
 */
export class SharedWork {
  readonly #kept: Bounded<string, unknown>;
  readonly #numbers = new WeakMap<object, number>();
  #count = 0;

  constructor(mostBytes = MOST_BYTES) {
    this.#kept = new Bounded(mostBytes);
  }

  get<Value>({ name }: Shelf<Value>, key: string): Value | undefined {
    return this.#kept.get(`${name}\n${key}`) as Value | undefined;
  }

  /** Keeps a thing that takes about so many bytes. */
  set<Value>({ name }: Shelf<Value>, key: string, value: Value, bytes: number): void {
    this.#kept.set(`${name}\n${key}`, value, bytes + key.length);
  }

  /** The same for the same thing as long as it lives, and for no other: a part of keys. */
  numberOf(thing: object): number {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    this.#count += 1;
    this.#numbers.set(thing, this.#count);
    return this.#count;
  }
}
