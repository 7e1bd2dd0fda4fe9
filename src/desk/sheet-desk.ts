import type { MadeNow, SheetMaker } from '../build/index.js';
import type { DeskMistake, SheetWish } from '../page/index.js';
import { SelectionError } from '../plan/index.js';
import { Clinics, currentHashes } from '../project/index.js';
import { noteFault, saysNothing } from '../text/index.js';
import type { World } from '../world/index.js';
import { DeskProject, toMistake } from './desk-project.js';

/** A sheet to print, or why there is none. */
export type SheetAnswer =
  | { readonly kind: 'sheet'; readonly bytes: Uint8Array }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly DeskMistake[] };

/** What a desk's sheets are made with. */
export interface SheetDeskTerms {
  /** The project as it is now; asked again whenever a file of it changed. */
  readonly openWorld: () => World;
  readonly callMaker: () => SheetMaker;
  readonly clock: () => number;
  /** As 2026-11-30: what a sheet says of its review changes with the day. */
  readonly today: () => string;
  readonly clinic: string | undefined;
  readonly handout: string | undefined;
}

type Copy = Extract<MadeNow, { kind: 'result' }>;

/** Makes what is wished for, with the project as it is on the disk at that moment. A note goes through, and stays nowhere. */
export class SheetDesk {
  readonly #terms: SheetDeskTerms;
  #project: DeskProject;
  #maker: SheetMaker;
  #isNew = true;
  #day: string;

  constructor(terms: SheetDeskTerms) {
    this.#terms = terms;
    this.#day = terms.today();
    this.#project = this.#opened();
    this.#maker = terms.callMaker();
  }

  /** Makes a clinic's first sheet for nobody: whoever asks for one next does not wait for what all sheets need. */
  async warm(clinic: string | undefined): Promise<void> {
    const order = await this.#project.firstOrder(clinic);
    if (order) await this.#maker.make(order, undefined);
  }

  get project(): DeskProject {
    return this.#project;
  }

  /** Something on the disk has changed: what was read is read anew. */
  renew(): void {
    this.#project.end();
    this.#maker.dismiss();
    this.#project = this.#opened();
    this.#maker = this.#terms.callMaker();
    this.#isNew = true;
    this.#day = this.#terms.today();
  }

  async make(wish: SheetWish): Promise<SheetAnswer> {
    const note = saysNothing(wish.note) ? undefined : wish.note.replaceAll(/\r\n?/gu, '\n').trim();
    const fault = note === undefined ? undefined : noteFault(note);
    if (fault) return { kind: 'mistakes', mistakes: [fault] };
    if (this.#day !== this.#terms.today()) this.renew();
    const answer = await this.#tried(wish, note);
    // What was read before may be older than the disk, also where nobody told of a change.
    if (answer.kind === 'sheet' || this.#isNew) return answer;
    this.renew();
    return this.#tried(wish, note);
  }

  end(): void {
    this.#project.end();
    this.#maker.dismiss();
  }

  async #tried(wish: SheetWish, note: string | undefined): Promise<SheetAnswer> {
    try {
      const ordered = await this.#project.order(wish);
      if (ordered.kind === 'mistakes') return ordered;
      const made = await this.#maker.make(ordered.order, note);
      if (made.kind === 'lost') return lost(made);
      if (this.#isOld(made)) {
        this.renew();
        return await this.#tried(wish, note);
      }
      this.#isNew = false;
      return answerOf(made);
    } catch (error) {
      if (!(error instanceof SelectionError)) throw error;
      return { kind: 'mistakes', mistakes: [{ what: error.message, hint: error.hint }] };
    }
  }

  /** Whether a file that the sheet was made from is another by now. */
  #isOld({ result }: Copy): boolean {
    if (result.kind !== 'made') return false;
    const hashOf = currentHashes(new Clinics(this.#terms.openWorld()).world, {
      program: '',
      sourceDate: undefined,
    });
    return result.reads.flat().some(({ path, sha256 }) => hashOf(path) !== sha256);
  }

  #opened(): DeskProject {
    const { openWorld, clock, clinic, handout } = this.#terms;
    return new DeskProject(openWorld(), clock, clinic, handout);
  }
}

function answerOf({ result, bytes }: Copy): SheetAnswer {
  switch (result.kind) {
    case 'made':
      return bytes ? { kind: 'sheet', bytes } : { kind: 'mistakes', mistakes: [NOTHING_CAME] };
    case 'refused':
      return { kind: 'mistakes', mistakes: result.doubts.map((what) => ({ what, hint: LOOK_THERE })) };
    case 'cannot-write':
      return { kind: 'mistakes', mistakes: [{ what: result.why }] };
    case 'failed':
      return {
        kind: 'mistakes',
        mistakes: result.diagnostics.filter(({ severity }) => severity === 'error').map(toMistake),
      };
    default:
      return result satisfies never;
  }
}

const NOTHING_CAME: DeskMistake = {
  what: 'nothing came of it',
  hint: 'choose again; report it if it comes back',
};
const LOOK_THERE = 'the sheet was made and found wrong when it was read again, so it is not shown';

function lost({ ending }: Extract<MadeNow, { kind: 'lost' }>): SheetAnswer {
  return {
    kind: 'mistakes',
    mistakes: [{ what: `the sheet was not finished: ${ending.why}`, hint: 'choose again' }],
  };
}
