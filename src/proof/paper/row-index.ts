import type { FilledRect } from '../sheet/marked.js';

/** Rows are about as high as a line. */
const ROW_PT = 24;

/** Things on a page by the rows that they stand in, so that only neighbours are held against each other. */
export class RowIndex<Thing> {
  readonly #rows = new Map<number, Thing[]>();

  add(thing: Thing, box: FilledRect): void {
    for (let row = rowOf(box.bottom); row <= rowOf(box.top); row += 1) {
      const known = this.#rows.get(row);
      if (known) known.push(thing);
      else this.#rows.set(row, [thing]);
    }
  }

  /** What may touch a box; a thing in two of its rows comes twice. */
  *near(box: FilledRect): Iterable<Thing> {
    for (let row = rowOf(box.bottom); row <= rowOf(box.top); row += 1) yield* this.#rows.get(row) ?? [];
  }
}

function rowOf(y: number): number {
  // A page is no higher than some hundred rows, whatever its numbers say.
  return Math.max(-100, Math.min(400, Math.floor(y / ROW_PT)));
}
