/** Of texts that are kept: those of some ten handouts in all sizes. */
const MOST_CHARACTERS = 8_000_000;
/** Of texts that were met once, by what is left of them. */
const MOST_MET = 100_000;

/**
 * What was made of texts that stand letter by letter in the files of several clinics.
 *
 * A text is kept once files of two clinics had it: what is one clinic's own is never kept. Whose a file is decides that and
 * nothing else; what is given again was made of the same letters.
 */
export class Repeated<Value> {
  readonly #kept = new Map<string, Value>();
  readonly #met = new Map<number, string>();
  #characters = 0;

  get(text: string): Value | undefined {
    return this.#kept.get(text);
  }

  /** Notes what was made of a text in somebody's file; whose it is not known keeps nothing. */
  note(text: string, whose: string | undefined, value: Value): void {
    if (whose === undefined) return;
    const trace = traceOf(text);
    const before = this.#met.get(trace);
    if (before === undefined) {
      if (this.#met.size >= MOST_MET) this.#met.clear();
      this.#met.set(trace, whose);
      return;
    }
    if (before === whose) return;
    if (this.#characters + text.length > MOST_CHARACTERS) {
      this.#kept.clear();
      this.#characters = 0;
    }
    this.#kept.set(text, value);
    this.#characters += text.length;
  }
}

/** A number that two texts hardly share, and from which none can be told (FNV-1a, and their length). */
function traceOf(text: string): number {
  let trace = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) trace = Math.imul(trace ^ text.charCodeAt(at), 0x01_00_01_93);
  return (trace >>> 0) * 1_000_000 + (text.length % 1_000_000);
}
