import type { FilledRect } from '../sheet/marked.js';

/** Rectangles and signs of a sheet that some part of it has asked for: whatever is drawn besides belongs to nothing. */
export class Drawings {
  readonly #asked = new Set<FilledRect>();

  /** Notes what a part of the sheet must have. */
  ask(...drawn: readonly FilledRect[]): void {
    for (const one of drawn) this.#asked.add(one);
  }

  isAsked(drawn: FilledRect): boolean {
    return this.#asked.has(drawn);
  }
}
