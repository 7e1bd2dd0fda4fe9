/** A worker behind a shut gate is ended long before. */
const LONGEST_WAIT_MS = 10_000;

/** Nobody is in it, a worker is, or it is shut for good. */
const [OPEN, BUSY, SHUT] = [0, 1, 2];

/**
 * What a worker passes with a finished sheet, from before it stands until its maker was told of it: in between nobody ends
 * the worker. It is one of the numbers that the pool and its workers share.
 */
export class Gate {
  readonly #numbers: Int32Array;
  readonly #place: number;

  constructor(shared: SharedArrayBuffer, place: number) {
    this.#numbers = new Int32Array(shared);
    this.#place = place;
  }

  /** A worker goes in; behind a gate that is shut it waits for its end. */
  enter(): void {
    if (this.#swap(OPEN, BUSY) === SHUT) Atomics.wait(this.#numbers, this.#place, SHUT, LONGEST_WAIT_MS);
  }

  leave(): void {
    this.#swap(BUSY, OPEN);
  }

  /** Shuts it, so that its worker may be ended; false while the worker is in it. */
  shut(): boolean {
    return this.#swap(OPEN, SHUT) !== BUSY;
  }

  /** For the next worker. */
  open(): void {
    Atomics.store(this.#numbers, this.#place, OPEN);
  }

  #swap(from: number, to: number): number {
    return Atomics.compareExchange(this.#numbers, this.#place, from, to);
  }
}
