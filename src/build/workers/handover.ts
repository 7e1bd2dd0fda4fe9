/** A worker that may hand nothing over any more is ended long before. */
const LONGEST_WAIT_MS = 10_000;

/** Nothing is being handed over, a sheet is, or nothing may be any more. */
const [FREE, UNDER_WAY, FORBIDDEN] = [0, 1, 2];

/**
 * The handover of a finished sheet: from before it stands until the worker's maker was told of it. In between nobody ends the
 * worker, so no sheet stands without its line. It is one of the numbers that the pool and its workers share.
 */
export class Handover {
  readonly #numbers: Int32Array;
  readonly #place: number;

  constructor(shared: SharedArrayBuffer, place: number) {
    this.#numbers = new Int32Array(shared);
    this.#place = place;
  }

  /** A worker that may not begin waits here for its end. */
  begin(): void {
    if (this.#swap(FREE, UNDER_WAY) === FORBIDDEN)
      Atomics.wait(this.#numbers, this.#place, FORBIDDEN, LONGEST_WAIT_MS);
  }

  end(): void {
    this.#swap(UNDER_WAY, FREE);
  }

  /** No other may begin, so that the worker may be ended; false while one is under way. */
  forbid(): boolean {
    return this.#swap(FREE, FORBIDDEN) !== UNDER_WAY;
  }

  /** For the next worker. */
  allow(): void {
    Atomics.store(this.#numbers, this.#place, FREE);
  }

  #swap(from: number, to: number): number {
    return Atomics.compareExchange(this.#numbers, this.#place, from, to);
  }
}
