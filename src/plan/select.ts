import picomatch from 'picomatch';
import { didYouMean } from '../diagnostics/index.js';

/** A selection on the command line that names nothing there is. */
export class SelectionError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'SelectionError';
    this.hint = hint;
  }
}

/** The ids that globs name, in the order of `known`; all of them when there is no glob. A glob that names none is refused. */
export function select(what: string, globs: readonly string[], known: readonly string[]): readonly string[] {
  const matches = globs.map((glob) => picomatch(glob));
  for (const [index, glob] of globs.entries()) {
    if (!known.some((id) => matches[index]?.(id)))
      throw new SelectionError(`there is no ${what} "${glob}"`, didYouMean(glob, known));
  }
  return globs.length === 0 ? known : known.filter((id) => matches.some((isNamed) => isNamed(id)));
}
