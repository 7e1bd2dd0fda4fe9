import type { Diagnostic } from './diagnostic.js';
import { placeToText, type Place } from './place.js';

/**
 * Where the stages note people's mistakes.
 *
 * People's mistakes are logged and the stage goes on as far as it can, so that one run tells all of them;
 * `check()` then ends the run once. Mistakes of ours are thrown.
 */
export class Log {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  error(code: string, what: string, place?: Place, hint?: string): void {
    this.add({ severity: 'error', code, what, ...(place && { place }), ...(hint && { hint }) });
  }

  warning(code: string, what: string, place?: Place, hint?: string): void {
    this.add({ severity: 'warning', code, what, ...(place && { place }), ...(hint && { hint }) });
  }

  /** Notes a diagnostic once: the same words at the same place of the same copy are not said twice. */
  add(said: Diagnostic): void {
    const diagnostic = readable(said);
    const key = [
      diagnostic.what,
      diagnostic.place ? placeToText(diagnostic.place) : '',
      diagnostic.copy ?? '',
    ].join('\n');
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#diagnostics.push(diagnostic);
  }

  /** Notes again what was said of a part that is used once more. */
  addAll(said: Log): void {
    for (const diagnostic of said.#diagnostics) this.add(diagnostic);
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  get errors(): readonly Diagnostic[] {
    return this.#diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  }

  get warnings(): readonly Diagnostic[] {
    return this.#diagnostics.filter((diagnostic) => diagnostic.severity === 'warning');
  }

  get hasErrors(): boolean {
    return this.#diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  }

  /** Ends the work here when there are errors, with all of them. */
  check(): void {
    if (this.hasErrors) throw new MistakesError(this.#diagnostics);
  }
}

/** A message may quote what was read, and nobody reads a message of pages. */
const MOST_CHARACTERS = 2000;

function readable(diagnostic: Diagnostic): Diagnostic {
  const { what, hint = '' } = diagnostic;
  if (what.length <= MOST_CHARACTERS && hint.length <= MOST_CHARACTERS) return diagnostic;
  return { ...diagnostic, what: shortened(what), ...(hint !== '' && { hint: shortened(hint) }) };
}

function shortened(words: string): string {
  return words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS - 1)}…` : words;
}

/** Carries people's mistakes out of a run of stages; it is shown as its diagnostics, never as a stack trace. */
export class MistakesError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => diagnostic.what).join('; '));
    this.name = 'MistakesError';
    this.diagnostics = diagnostics;
  }
}
