import type { BuildEvent } from '../../build/index.js';
import { Messages } from '../messages.js';
import type { Reason } from './summary/summary.js';

/** One code for all that the read-back gate refuses. */
const REFUSED = 'read-back-refused';
/** What somebody can do about it. */
const LOOK_THERE =
  'change what is named here where it is written, and build again; report it if it comes back: the press may be wrong';
/** And one for copies that could not be written. */
const NOT_WRITTEN = 'cannot-write';

/** What a build has told, for what is said at its end; little of it grows with the number of copies. */
export class BuildStory {
  readonly messages = new Messages();
  readonly #reasons = new Map<string, Reason>();
  #total = 0;
  #done = 0;
  #failed = 0;

  /** Copies to make, and those of them that were made, failed or were refused. */
  get counts(): { readonly total: number; readonly done: number; readonly failed: number } {
    return { total: this.#total, done: this.#done, failed: this.#failed };
  }

  /** Why copies failed, the most frequent reason first. */
  get reasons(): readonly Reason[] {
    return [...this.#reasons.values()].toSorted((a, b) => b.copies - a.copies);
  }

  add(event: BuildEvent): void {
    if (event.kind === 'planned') this.#total = event.toMake;
    if (event.kind === 'diagnostic') this.messages.add(event.diagnostic);
    if (event.kind === 'made') this.#done += 1;
    if (event.kind === 'failed') this.#addFailed(event);
    if (event.kind === 'refused') this.#addRefusal(event);
  }

  #addFailed({ diagnostics: [first], job }: Extract<BuildEvent, { kind: 'failed' }>): void {
    // A copy that nothing was wrong with was not taken by the disk.
    this.#addFailure(first ? first.code : NOT_WRITTEN, job.file);
  }

  #addRefusal({ job: { file }, doubts }: Extract<BuildEvent, { kind: 'refused' }>): void {
    this.#addFailure(REFUSED, file);
    for (const doubt of doubts)
      this.messages.add({
        severity: 'error',
        code: REFUSED,
        what: `not published: ${doubt}`,
        hint: LOOK_THERE,
        copy: file,
      });
  }

  #addFailure(code: string, file: string): void {
    this.#done += 1;
    this.#failed += 1;
    const { copies, example } = this.#reasons.get(code) ?? { copies: 0, example: file };
    this.#reasons.set(code, { code, copies: copies + 1, example });
  }
}
