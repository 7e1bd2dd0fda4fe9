import picomatch from 'picomatch';
import { didYouMean } from '../diagnostics/index.js';
import type { PaperName, SizeName } from '../model/index.js';

/** What is asked for on the command line; an empty list means all, or the clinic's own. */
export interface Selection {
  readonly handouts: readonly string[];
  readonly clinics: readonly string[];
  readonly languages: readonly string[];
  readonly sizes: readonly SizeName[];
  readonly papers: readonly PaperName[];
  readonly template: string | undefined;
  readonly fillable: boolean;
}

/** Nothing is asked for: every handout for every clinic, as each clinic wants it. */
export const WHOLE_PLAN: Selection = {
  handouts: [],
  clinics: [],
  languages: [],
  sizes: [],
  papers: [],
  template: undefined,
  fillable: false,
};

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
  const matches = globs.map((glob) => matcherOf(glob, known));
  for (const [index, glob] of globs.entries()) {
    if (!known.some((id) => matches[index]?.(id)))
      throw new SelectionError(`there is no ${what} "${glob}"`, didYouMean(glob, known));
  }
  return globs.length === 0 ? known : known.filter((id) => matches.some((isNamed) => isNamed(id)));
}

/** A glob; or words of one id, where it is the only one with them: fever for fever-in-children. */
function matcherOf(glob: string, known: readonly string[]): (id: string) => boolean {
  const matches = picomatch(glob);
  if (!/^[a-z0-9-]+$/iu.test(glob) || known.some((id) => matches(id))) return matches;
  const part = `-${glob.toLowerCase()}-`;
  const [meant, ...others] = known.filter((id) => `-${id}-`.includes(part));
  return meant !== undefined && others.length === 0 ? (id) => id === meant : matches;
}

/** Handouts that are printed though something speaks against it; named on the command line, and told on each sheet. */
export interface Waivers {
  /** Their review ran out. */
  readonly expired: readonly string[];
  /** What they translate has changed since. */
  readonly stale: readonly string[];
}

export const NO_WAIVERS: Waivers = { expired: [], stale: [] };
