import type { HandoutFacts, SideFacts } from './sheet-facts.js';

const ISOLATE = /[\u2066-\u2068][^\u2066-\u2069"\\]{1,400}\u2069/gu;

/** What authors have put between the signs of isolates, with the sign before it. */
export class Isolates {
  /** Those of a handout are the same for all of its copies. */
  readonly #ofHandouts = new WeakMap<HandoutFacts, readonly string[]>();

  of({ clinic, handout }: SideFacts): readonly string[] {
    const known = this.#ofHandouts.get(handout) ?? isolatesIn(handout);
    this.#ofHandouts.set(handout, known);
    return [...isolatesIn(clinic), ...known];
  }
}

/** Wherever a text stands among facts; what is between quotation marks there is one text. */
function isolatesIn(facts: unknown): readonly string[] {
  return [...JSON.stringify(facts).matchAll(ISOLATE)].map(([found]) => found);
}
