import { indexNameOf, type Shard } from '../plan/index.js';
import { type ClinicCache, type ClinicLine, type FileLine, StatIndex } from '../project/index.js';
import { hashOfBytes, type Stamp } from '../world/index.js';
import { CannotWriteError, type Output } from '../write/index.js';
import { MAX_INDEX_BYTES, readIndex, writeIndex } from './saved-index.js';

/** The coarsest clocks of file systems tick every two seconds. */
const TICK_MS = 2000;
/** Nothing that the press makes is larger. */
export const MAX_SHEET_BYTES = 512 * 1024 * 1024;

/** What an index is opened for. */
export interface IndexTerms {
  /** Hash of the program. */
  readonly program: string;
  readonly startedAt: Date;
  readonly shard: Shard | undefined;
}

/**
 * What is known of an output folder and of a project from the builds before: hashes of files, by their stamps, and what
 * clinics want. Without it everything is looked at.
 */
export class FolderIndex {
  /** Files of the project that were read. */
  readonly inputs: StatIndex;
  readonly clinics: readonly ClinicLine[];
  /** Files in the output folder. */
  readonly #files: StatIndex;
  readonly #output: Output;
  readonly #name: string;
  readonly #program: string;

  constructor(output: Output, { program, startedAt, shard }: IndexTerms) {
    this.#output = output;
    this.#name = indexNameOf(shard);
    this.#program = program;
    const stamp = output.stamp(this.#name);
    const saved = stamp && readIndex(output.read(this.#name, MAX_INDEX_BYTES));
    const oldestMs = startedAt.getTime() - TICK_MS;
    const toStats = (lines: readonly FileLine[], { changedMs }: Stamp): StatIndex =>
      new StatIndex(lines, changedMs, oldestMs);
    this.inputs = saved ? toStats(saved.inputs, stamp) : StatIndex.empty(oldestMs);
    this.#files = saved ? toStats(saved.files, stamp) : StatIndex.empty(oldestMs);
    // Another program may want other things of a clinic's file.
    this.clinics = saved?.program === program ? saved.clinics : [];
  }

  /** The hash of a file in the output folder, read only where its stamp is not known; nothing where there is no plain file. */
  hashOf(file: string): string | undefined {
    const stamp = this.#output.stamp(file);
    const trusted = stamp && this.#files.find(file, stamp);
    if (!stamp || trusted !== undefined) return trusted;
    const bytes = this.#output.read(file, MAX_SHEET_BYTES);
    const hash = bytes && hashOfBytes(bytes);
    if (hash !== undefined) this.#files.learn(file, stamp, hash);
    return hash;
  }

  /** Remembers a file that was published with this stamp. */
  learn(file: string, stamp: Stamp, sha256: string): void {
    this.#files.learnOwn(file, stamp, sha256);
  }

  /**
   * Writes down what is new; where it cannot be written, the next build only takes longer.
   *
   * @param keepsAll also what this build had no need of
   */
  async save(clinics: ClinicCache, keepsAll: boolean): Promise<void> {
    if (!this.inputs.isChanged && !this.#files.isChanged && !clinics.isChanged) return;
    const bytes = writeIndex({
      program: this.#program,
      inputs: this.inputs.toLines(keepsAll),
      files: this.#files.toLines(keepsAll),
      clinics: clinics.toLines(keepsAll),
    });
    try {
      await this.#output.publish(this.#name, bytes);
    } catch (error) {
      if (!(error instanceof CannotWriteError)) throw error;
    }
  }
}
