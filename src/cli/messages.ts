import type { Diagnostic } from '../diagnostics/index.js';
import { grouped } from './to-text.js';

/**
 * What was said in a run, gathered for a person: the same words at the same place, said of many copies, once.
 *
 * It holds no more for a hundred thousand copies than for a hundred.
 */
export class Messages {
  readonly #said = new Map<string, { readonly first: Diagnostic; count: number }>();

  add(diagnostic: Diagnostic): void {
    const { severity, what, place } = diagnostic;
    const key = JSON.stringify([severity, what, place]);
    const known = this.#said.get(key);
    if (known) known.count += 1;
    else this.#said.set(key, { first: diagnostic, count: 1 });
  }

  /** Each message with the first copy that it concerns, and how many more there are. */
  get all(): readonly Diagnostic[] {
    return [...this.#said.values()].map(({ first, count }) =>
      first.copy === undefined || count === 1
        ? first
        : { ...first, copy: `${first.copy}, and ${grouped(count - 1)} more` },
    );
  }
}
