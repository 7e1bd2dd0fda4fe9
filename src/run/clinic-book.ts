import { fileStart, type Diagnostic, type Place } from '../diagnostics/index.js';
import type { Clinic } from '../model/index.js';
import type { ClinicFacts } from '../proof/index.js';
import { clinicWishesOf, type ClinicWishes } from './clinic-wishes.js';
import type { Clinics } from './clinics.js';
import type { HashOf } from './current-hashes.js';

/** What was learnt of a clinic; without wishes where its file is wrong. */
interface Answer {
  readonly wishes: ClinicWishes | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What clinics want, from their files or, while these are the same, from what is known of them already. */
export class ClinicBook {
  readonly #clinics: Clinics;
  readonly #hashOf: HashOf;
  readonly #known: Readonly<Record<string, ClinicWishes>>;
  readonly #used = new Map<string, ClinicWishes>();
  #isChanged = false;

  /** @param known by id and hash, as `toRecord` gave them */
  constructor(clinics: Clinics, hashOf: HashOf, known: Readonly<Record<string, ClinicWishes>> = {}) {
    this.#clinics = clinics;
    this.#hashOf = hashOf;
    this.#known = known;
  }

  /** Whether it holds anything that was not in the record. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  ask(id: string): Answer {
    const key = keyOf(id, this.#hashOf(this.#clinics.clinicPath(id)));
    const known = this.#known[key];
    if (!known) return this.#read(id);
    this.#used.set(key, known);
    return { wishes: known, diagnostics: [] };
  }

  /** The facts that a clinic's sheets are held against. */
  factsOf({ facts, logo }: ClinicWishes): ClinicFacts {
    return logo === undefined ? facts : { ...facts, logo: { path: logo, sha256: this.#hashOf(logo) } };
  }

  /** A place in a clinic's file; it is read for this where it was not. */
  placeIn(id: string, find: (source: Clinic['source']) => Place): Place {
    const { thing } = this.#clinics.clinic(id);
    return thing ? find(thing.source) : fileStart(this.#clinics.clinicPath(id));
  }

  /** @param keepsAll also what was not asked for now */
  toRecord(keepsAll: boolean): Readonly<Record<string, ClinicWishes>> {
    return { ...(keepsAll && this.#known), ...Object.fromEntries(this.#used) };
  }

  #read(id: string): Answer {
    const { thing, log, reads } = this.#clinics.clinic(id);
    // Its texts are parts of the whole file to V8, and would keep that.
    const wishes = thing && structuredClone(clinicWishesOf(thing));
    const [read] = reads;
    // What was said of it must be said again, so it is read again.
    if (wishes && read && log.diagnostics.length === 0) {
      this.#used.set(keyOf(id, read.sha256), wishes);
      this.#isChanged = true;
    }
    return { wishes, diagnostics: log.diagnostics };
  }
}

function keyOf(id: string, hash: string): string {
  return `${id} ${hash}`;
}
