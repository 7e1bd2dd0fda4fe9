/** Results that come in any order and are asked for in another. */
export class Slots<Key, Result> {
  readonly #known = new Map<Key, Result>();
  readonly #waiting = new Map<Key, (result: Result | undefined) => void>();
  #isClosed = false;
  #end: () => void = () => undefined;
  /** Until nothing more comes. */
  readonly closed = new Promise<void>((resolve) => {
    this.#end = resolve;
  });

  fill(key: Key, result: Result): void {
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    if (waiting) waiting(result);
    else this.#known.set(key, result);
  }

  /** Nothing more comes; whoever still waits, or asks later, gets nothing. */
  close(): void {
    this.#isClosed = true;
    for (const resolve of this.#waiting.values()) resolve(undefined);
    this.#end();
  }

  take(key: Key): Promise<Result | undefined> {
    const known = this.#known.get(key);
    this.#known.delete(key);
    if (known !== undefined || this.#isClosed) return Promise.resolve(known);
    return new Promise((resolve) => {
      this.#waiting.set(key, resolve);
    });
  }
}
