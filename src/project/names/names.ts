import { fileStart, Log } from '../../diagnostics/index.js';

/** Looks at names one after another, and keeps which of them cannot be used. */
export class Names {
  readonly log = new Log();
  readonly #leftOut: string[] = [];

  /** Paths of what would be a part of the project, had it another name or kind. */
  get leftOut(): readonly string[] {
    return this.#leftOut;
  }

  /** What is missing on paper because of its name: a mistake, and all else is made. */
  leaveOut(code: string, path: string, what: string, hint: string): void {
    this.log.error(code, what, fileStart(path), hint);
    this.#leftOut.push(path);
  }

  /** What was hardly meant to be read: it is told, so that nobody waits for it. */
  passOver(code: string, path: string, what: string, hint: string): void {
    this.log.warning(code, what, fileStart(path), hint);
  }
}

/** The names of files with an ending, without it. */
export function filesWith(ending: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}
