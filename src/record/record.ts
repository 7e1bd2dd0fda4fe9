import { expected, type Log } from '../diagnostics/index.js';
import {
  type Job,
  manifestNameOf,
  type Plan,
  type Selection,
  type Shard,
  shardToText,
  type Waivers,
} from '../plan/index.js';
import { type ClinicCache, type HashOf, pressReads, type PressState } from '../project/index.js';
import { hashOfBytes, type Read, type Stamp } from '../world/index.js';
import type { Output } from '../write/index.js';
import { joinAsked, type Asked } from './asked.js';
import { type FolderIndex, MAX_SHEET_BYTES } from './folder-index.js';
import { ManifestFile } from './manifest-file.js';
import type { Manifest, ManifestEntry, ManifestRemoval, PublishedFile } from './manifest.js';
import { RecordedFiles } from './recorded-files.js';
import { splitRemovals } from './split-removals.js';
import { leftRemovals, type StaleFile, type StaleReason, staleFiles } from './stale-files.js';
import { whyKept } from './why-kept.js';
import { type Present, whyMake } from './why-make.js';

/** What a build asks for, as far as it decides what is to be made anew. */
export interface RecordTerms extends Selection, PressState {
  readonly shard: Shard | undefined;
  readonly waivers: Waivers;
  /** The day of the build, as 2026-11-22. */
  readonly today: string;
  /** Makes every copy again, also those that are fresh. */
  readonly force: boolean;
  /** Nothing is written. */
  readonly dryRun: boolean;
  /** Takes away what nobody plans. */
  readonly prune: boolean;
  /** Ends the reading of what may be long. */
  readonly signal: AbortSignal;
}

/** Of what a record is kept, and where. */
export interface RecordSubject {
  readonly plan: Plan;
  readonly output: Output;
  readonly index: FolderIndex;
  /** Hashes of what the project has now. */
  readonly hashOf: HashOf;
  readonly clinics: ClinicCache;
}

/**
 * What was made, and from what: the manifest of an output folder and its index, held against a plan and a project.
 *
 * It says why a copy must be made, takes what was made, and is saved so that no line is ever without its file.
 */
export class Record {
  readonly #terms: RecordTerms;
  readonly #subject: RecordSubject;
  readonly #manifest: ManifestFile;
  /** The manifest that it was opened with. */
  readonly #opened: Manifest | undefined;
  readonly #files: RecordedFiles;
  readonly #present: Present;
  readonly #ofPress: readonly Read[];
  /** What the builds before have asked for, and this one. */
  #asked: Asked | undefined;
  /** Whether an input is another now, by its place; many copies were made from the same, so each is looked up once. */
  readonly #changed: (boolean | undefined)[] = [];

  private constructor(
    terms: RecordTerms,
    subject: RecordSubject,
    manifest: ManifestFile,
    opened: Manifest | undefined,
  ) {
    this.#terms = terms;
    this.#subject = subject;
    this.#manifest = manifest;
    this.#opened = opened;
    this.#files = new RecordedFiles(opened);
    this.#present = {
      ...terms,
      files: this.#files,
      isChanged: (place) => (this.#changed[place] ??= this.#isChanged(place)),
      hashOfFile: (file) => subject.index.hashOf(file),
    };
    this.#ofPress = pressReads(terms);
    this.#asked = this.#askedWith(opened);
  }

  /**
   * Opens the record of an output folder. A manifest that cannot be trusted is refused; one of an older press is put aside,
   * which is logged.
   */
  static async open(terms: RecordTerms, subject: RecordSubject, log: Log): Promise<Record> {
    const manifest = new ManifestFile(subject.output, manifestNameOf(terms.shard));
    const opened = await manifest.read(terms.signal);
    if (opened === 'older') await manifest.setAside(terms.dryRun, log);
    else if (opened) manifest.checkKind(opened, subject.plan.isOfPages);
    return new Record(terms, subject, manifest, opened === 'older' ? undefined : opened);
  }

  /** How many files stand. */
  get count(): number {
    return this.#files.count;
  }

  /** Why a copy must be made, in words; nothing where the file that stands is what would be made. */
  why(job: Job): string | undefined {
    return whyMake(job, this.#present);
  }

  /** Notes that a file stands as it would be made, and returns what is known of it. */
  confirm(file: string): PublishedFile {
    const entry = expected(this.#files.find(file), 'the entry of a file that stands');
    this.#files.confirm(file);
    const { inputs: _, ...published } = entry;
    return published;
  }

  /** Enters a file that was made, in place of what was known of it. */
  enter(file: PublishedFile, reads: readonly (readonly Read[])[], stamp: Stamp | undefined): void {
    this.#files.enter(file, [this.#ofPress, ...reads], stamp);
    if (stamp) this.#subject.index.learn(file.file, stamp, file.sha256);
  }

  /**
   * Files that stand and that a clean build would not make.
   *
   * @param failed planned files that could not be made
   */
  stale(failed: ReadonlySet<string>): readonly StaleFile[] {
    const files = this.#files;
    const { plan, output } = this.#subject;
    const { shard, prune } = this.#terms;
    const why = (removal: ManifestRemoval): StaleReason | undefined => whyKept(removal, this.#subject, prune);
    const terms = { plan, selection: this.#terms, shard, failed, whyKept: why };
    const left = files.removing.filter(([file]) => output.stamp(file) && !files.find(file));
    return [...staleFiles(files, terms), ...leftRemovals(left, terms)];
  }

  /**
   * Writes the manifest, so that it names every file that stands, and takes away files that nobody wants any more.
   *
   * Files come before the manifest that names them. When they go, the manifest first lets go of them and remembers that they
   * are to go; so no line is ever without its file, and whoever is stopped between can be finished by the next prune. Another
   * build into the same folder waits meanwhile, and what it has written is kept.
   *
   * @param going files to take away, while they are what the manifest says; what it only lists as to go stays so
   */
  async save(going: readonly ManifestRemoval[] = []): Promise<void> {
    const { output } = this.#subject;
    const files = this.#files;
    if (going.length === 0 && files.removing.length === 0 && (await this.#isSaved())) return;
    await output.settle();
    await output.inTurn(async () => {
      await this.#catchUp();
      // What another build has made in its place since is wanted.
      for (const [file, sha256] of going) if (files.find(file)?.sha256 === sha256) files.strike(file);
      const { removing, left } = splitRemovals(going, files, this.#subject);
      if (removing.length > 0) await this.#manifest.write(this.#toManifest([...left, ...removing]));
      for (const [file, sha256] of removing) await output.remove(file, sha256);
      await this.#manifest.write(this.#toManifest(left));
      files.settle(left);
    });
    await output.settle();
  }

  /**
   * Writes what spares the next build from looking at everything again.
   *
   * @param keepsAll also what this build had no need of
   */
  async saveIndex(keepsAll: boolean): Promise<void> {
    const { index, clinics } = this.#subject;
    if (this.count > 0) await index.save(clinics, keepsAll);
  }

  #askedWith(manifest: Manifest | undefined): Asked | undefined {
    return joinAsked(manifest ? manifest.asked : 'none', this.#terms);
  }

  #isChanged(place: number): boolean {
    const [path, sha256] = this.#files.inputAt(place);
    return this.#subject.hashOf(path) !== sha256;
  }

  /** Takes over what another build may have written since. */
  async #catchUp(): Promise<void> {
    const stands = this.#stillStands.bind(this);
    if (await this.#manifest.isAsSeen()) {
      this.#files.dropFallen(stands);
      return;
    }
    const now = await this.#manifest.read();
    const standing = now === 'older' ? undefined : now;
    this.#asked = this.#askedWith(standing);
    this.#files.catchUp(standing, stands);
  }

  /** By its stamp; a file whose stamp has changed may be the same all the same. */
  #stillStands({ file, sha256 }: ManifestEntry, stamp: Stamp | undefined): boolean {
    const { output } = this.#subject;
    if (stamp && output.stamp(file)?.text === stamp.text) return true;
    const bytes = output.read(file, MAX_SHEET_BYTES);
    return bytes !== undefined && hashOfBytes(bytes) === sha256;
  }

  /** Whether the manifest that stands says what is to be said. */
  async #isSaved(): Promise<boolean> {
    const isAsOpened = !this.#files.isTouched && this.#isHeadKept() && (await this.#manifest.isAsSeen());
    return isAsOpened || (await this.#manifest.says(this.#toManifest([])));
  }

  /** Whether all that a manifest says besides its files is as it was. */
  #isHeadKept(): boolean {
    const { program, shard } = this.#terms;
    const { plan } = this.#subject;
    const opened = this.#opened;
    return (
      opened?.program === program &&
      opened.shard === (shard && shardToText(shard)) &&
      opened.plan.sha256 === plan.whole.sha256 &&
      opened.plan.copies === plan.whole.copies &&
      JSON.stringify(opened.asked) === JSON.stringify(this.#asked) &&
      opened.missing.join('\n') === this.#files.missing(plan.jobs).toSorted().join('\n')
    );
  }

  /** Where no file stands there is no manifest; but a shard without any copy has one, since without it a shard is missing. */
  #toManifest(removing: readonly ManifestRemoval[]): Manifest | undefined {
    const { program, shard } = this.#terms;
    const { plan } = this.#subject;
    const files = this.#files;
    if (files.count === 0 && removing.length === 0 && !shard) return undefined;
    return {
      pages: plan.isOfPages,
      program,
      shard: shard && shardToText(shard),
      plan: plan.whole,
      asked: this.#asked,
      inputs: files.inputs,
      missing: files.missing(plan.jobs),
      removing,
      files,
    };
  }
}
