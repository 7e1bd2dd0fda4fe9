import { fileStart, Log, type Diagnostic, type Place } from '../diagnostics/index.js';
import { sheetLanguages, type Clinic } from '../model/index.js';
import type { ClinicFacts } from '../proof/index.js';
import { clinicProofFactsOf, type ClinicProofFacts } from './clinic-proof-facts.js';
import { clinicDefaultsOf, type ClinicDefaults } from './clinic-defaults.js';
import type { Clinics } from './clinics.js';
import type { HashOf } from './current-hashes.js';
import { keptClinic } from './kept-clinic.js';
import { tellLate } from './loaded.js';
import { remember } from './remember.js';

/** What is known of a clinic, by id and hash: what plans want of it, and what it says of itself, as JSON of the run's own. */
export type ClinicLine = readonly [key: string, defaults: string, proofFacts: string];

/** What was learnt of a clinic; without defaults where its file is wrong. */
interface Answer {
  readonly defaults: ClinicDefaults | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A clinic as one sheet is held against it. */
export interface FactsForSheet {
  /** As it was when the copy was planned. */
  readonly clinicFacts: ClinicFacts;
  /** The same as a sheet in its second language prints it. */
  readonly secondFacts?: ClinicFacts | undefined;
}

/**
 * What clinics want and say, from their files or, while these are the same, from what is known of them already.
 *
 * They are many, so each is kept as two texts, which are opened when they are asked for.
 */
export class ClinicCache {
  readonly #clinics: Clinics;
  readonly #hashOf: HashOf;
  readonly #known: ReadonlyMap<string, ClinicLine>;
  /** By id, what was asked for. */
  readonly #lines = new Map<string, ClinicLine>();
  /** Clinics of which something was said that the next build must say again, so that it must read them again. */
  readonly #spokenOf = new Set<string>();
  /** Clinics that took too long to read, with what is said of them. */
  readonly #late = new Map<string, Answer>();
  /** The clinic that is being read, or was when reading was ended. */
  #inHand: string | undefined;
  #isChanged = false;

  /** @param known as `toLines` gave them */
  constructor(clinics: Clinics, hashOf: HashOf, known: readonly ClinicLine[] = []) {
    this.#clinics = clinics;
    this.#hashOf = hashOf;
    this.#known = new Map(known.map((line) => [line[0], line]));
  }

  /** Whether it holds anything that was not in the lines. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  ask(id: string): Answer {
    const late = this.#late.get(id);
    if (late) return late;
    const known = this.#known.get(keyOf(id, this.#hashOf(this.#clinics.clinicPath(id))));
    const defaults = known && sharedDefaults(known[1]).defaults;
    if (!defaults) return this.#read(id);
    this.#lines.set(id, known);
    return { defaults, diagnostics: [] };
  }

  /** What a clinic's own file says; nothing where it is wrong. */
  proofFactsOf(id: string): ClinicProofFacts | undefined {
    if (!this.#lines.has(id)) this.ask(id);
    const proofFacts = this.#lines.get(id)?.[2];
    if (proofFacts === undefined) return undefined;
    const kept = keptClinic.proofFacts(proofFacts);
    if (kept) return kept;
    // What an index says that is not so is read anew.
    const { thing } = this.#clinics.clinic(id);
    return thing && clinicProofFactsOf(thing);
  }

  /** What a sheet in this language is held against; a sheet in two has facts in each. */
  factsFor(id: string, language: string): FactsForSheet {
    const proofFacts = this.proofFactsOf(id);
    if (!proofFacts) throw new Error(`${id} was planned without being read`);
    const { facts, inLanguages, logo } = proofFacts;
    const common: ClinicFacts =
      logo === undefined ? facts : { ...facts, logo: { path: logo, sha256: this.#hashOf(logo) } };
    const [clinicFacts = common, secondFacts] = sheetLanguages(language).map((one) => ({
      ...common,
      ...inLanguages[one],
    }));
    return { clinicFacts, ...(secondFacts && { secondFacts }) };
  }

  /** A place in a clinic's file; it is read for this where it was not. */
  placeIn(id: string, find: (source: Clinic['source']) => Place): Place {
    const { thing } = this.#clinics.clinic(id);
    return thing ? find(thing.source) : fileStart(this.#clinics.clinicPath(id));
  }

  /** Reading was ended after a time: the clinic at which it was cannot be read, and is not asked for again. */
  giveUp(limitMs: number): void {
    const id = this.#inHand;
    if (id === undefined) throw new Error(`planning takes longer than ${limitMs / 1000} s`);
    const log = new Log();
    const file = this.#clinics.clinicPath(id);
    tellLate(file, fileStart(file), limitMs, log);
    this.#late.set(id, { defaults: undefined, diagnostics: log.diagnostics });
    this.#inHand = undefined;
  }

  /** @param keepsAll also what was not asked for now */
  toLines(keepsAll: boolean): readonly ClinicLine[] {
    const asked = [...this.#lines].filter(([id]) => !this.#spokenOf.has(id)).map(([, line]) => line);
    const lines = keepsAll ? [...this.#known.values(), ...asked] : asked;
    return [...new Map(lines.map((line) => [line[0], line])).values()];
  }

  #read(id: string): Answer {
    this.#inHand = id;
    const { thing, log, reads } = this.#clinics.clinic(id);
    this.#inHand = undefined;
    const [read] = reads;
    if (!thing || !read) return { defaults: undefined, diagnostics: log.diagnostics };
    const defaults = clinicDefaultsOf(thing);
    const { json } = sharedDefaults(JSON.stringify(defaults));
    // V8 keeps the pieces that JSON was put together from; a clone is one string.
    const proofFacts = structuredClone(JSON.stringify(clinicProofFactsOf(thing)));
    this.#lines.set(id, [keyOf(id, read.sha256), json, proofFacts]);
    if (log.diagnostics.length === 0) this.#isChanged = true;
    else this.#spokenOf.add(id);
    return { defaults, diagnostics: log.diagnostics };
  }
}

function keyOf(id: string, hash: string): string {
  return `${id} ${hash}`;
}

/** Many clinics want the same, and share it. */
const sharedDefaults = remember((json: string) => ({ json, defaults: keptClinic.defaults(json) }), 1000);
