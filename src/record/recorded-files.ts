import { expected } from '../diagnostics/index.js';
import type { Read, Stamp } from '../world/index.js';
import { EntryTable } from './entry-table.js';
import type {
  Entries,
  Manifest,
  ManifestEntry,
  ManifestInput,
  ManifestRemoval,
  PublishedFile,
} from './manifest.js';
import { RecordedInputs } from './recorded-inputs.js';

/** Whether a file of ours is still what stands under its name. */
type Stands = (entry: ManifestEntry, stamp: Stamp | undefined) => boolean;

/** What is known of a line of the manifest, where it is more than that its file stands. */
const [CURRENT, GONE] = [1, 2];

/** The files that stand in an output folder as far as is known, and what each was made from. */
export class RecordedFiles implements Entries {
  /** What the manifest says, and what is known of each of its lines by now. */
  #read: EntryTable;
  #states: Uint8Array;
  #removing: readonly ManifestRemoval[];
  /** What was entered, in the order in which it was, and where the entry of a file is. */
  #entered = new EntryTable();
  #rows = new Map<string, number>();
  readonly #inputs: RecordedInputs;
  /** Files that were entered and are in no manifest yet. */
  readonly #unsaved = new Map<string, Stamp | undefined>();
  #count: number;
  #isTouched = false;

  constructor(manifest: Manifest | undefined) {
    this.#inputs = new RecordedInputs(manifest?.inputs ?? []);
    this.#read = this.#tableOf(manifest);
    this.#states = new Uint8Array(this.#read.count);
    this.#count = this.#read.count;
    this.#removing = manifest?.removing ?? [];
  }

  /** Whether any file has come or gone since it was opened. */
  get isTouched(): boolean {
    return this.#isTouched;
  }

  find(file: string): ManifestEntry | undefined {
    const row = this.#rows.get(file);
    if (row !== undefined) return this.#entered.at(row);
    const standing = this.#standingRow(file);
    return standing === undefined ? undefined : this.#read.at(standing);
  }

  /** Those that stand, in the order of their files. */
  *[Symbol.iterator](): Generator<ManifestEntry> {
    const entered = [...this.#rows.keys()].toSorted();
    let next = 0;
    for (let row = 0; row < this.#read.count; row += 1) {
      if (this.#states[row] === GONE) continue;
      const file = this.#read.fileAt(row);
      for (let own = entered[next]; own !== undefined && own < file; own = entered[next]) {
        yield this.#enteredAs(own);
        next += 1;
      }
      yield this.#read.at(row);
    }
    for (const own of entered.slice(next)) yield this.#enteredAs(own);
  }

  get count(): number {
    return this.#count;
  }

  /** Files that an earlier build has let go of, and may not have deleted yet. */
  get removing(): readonly ManifestRemoval[] {
    return this.#removing;
  }

  /** Everything that any file was made from; entries name them by their place. */
  get inputs(): readonly ManifestInput[] {
    return this.#inputs.all;
  }

  /** What an entry was made from. */
  inputAt(place: number): ManifestInput {
    // Whatever is read is checked: an entry names no input that is not there.
    return expected(this.#inputs.all[place], 'an input that an entry names');
  }

  /** Notes that a file stands as it would be made. */
  confirm(file: string): void {
    const row = this.#standingRow(file);
    if (row !== undefined) this.#states[row] = CURRENT;
  }

  /** Whether this build made it, or found it as it would make it, and nobody has taken it away since. */
  isCurrent(file: string): boolean {
    if (this.#rows.has(file)) return true;
    const row = this.#standingRow(file);
    return row !== undefined && this.#states[row] === CURRENT;
  }

  /** Of these copies, which are planned, those that do not stand as they would be made. */
  missing(planned: Iterable<Pick<ManifestEntry, 'file'>>): readonly string[] {
    const missing: string[] = [];
    for (const { file } of planned) if (!this.isCurrent(file)) missing.push(file);
    return missing;
  }

  /** Enters a file that stands now, in place of what was known of it. */
  enter(file: PublishedFile, reads: readonly (readonly Read[])[], stamp: Stamp | undefined): void {
    this.#letGo(file.file);
    this.#add({ ...file, inputs: this.#inputs.placesOf(reads) });
    this.#unsaved.set(file.file, stamp);
    this.#isTouched = true;
  }

  /** Lets go of a file. */
  strike(file: string): void {
    this.#letGo(file);
    this.#isTouched = true;
    this.#unsaved.delete(file);
  }

  /**
   * Takes over what the manifest says by now: another build may have written it since. Of what was entered here, that is
   * kept which still stands.
   */
  catchUp(manifest: Manifest | undefined, stands: Stands): void {
    const own = [...this.#unsaved].flatMap(([file, stamp]) => {
      const entry = this.find(file);
      return entry && stands(entry, stamp) ? [entry] : [];
    });
    const current = [...this.#currentFiles()];
    this.#isTouched = true;
    this.#read = this.#tableOf(manifest);
    this.#states = new Uint8Array(this.#read.count);
    this.#count = this.#read.count;
    this.#removing = manifest?.removing ?? [];
    this.#entered = new EntryTable();
    this.#rows = new Map();
    for (const file of current) this.confirm(file);
    for (const entry of own) {
      this.#letGo(entry.file);
      this.#add(entry);
    }
  }

  /** Lets go of what was entered here and does not stand any more: another build may be about to say what does. */
  dropFallen(stands: Stands): void {
    for (const [file, stamp] of this.#unsaved) {
      const entry = this.find(file);
      if (entry && !stands(entry, stamp)) this.strike(file);
    }
  }

  /**
   * All that was entered is in a manifest now: who takes it out of there means it.
   *
   * @param removing what is to go as before
   */
  settle(removing: readonly ManifestRemoval[]): void {
    this.#unsaved.clear();
    this.#removing = removing;
  }

  #standingRow(file: string): number | undefined {
    const row = this.#read.find(file);
    return row === undefined || this.#states[row] === GONE ? undefined : row;
  }

  *#currentFiles(): Generator<string> {
    yield* this.#rows.keys();
    for (const [row, state] of this.#states.entries()) if (state === CURRENT) yield this.#read.fileAt(row);
  }

  #enteredAs(file: string): ManifestEntry {
    return this.#entered.at(expected(this.#rows.get(file), 'the row of a file that was entered'));
  }

  #add(entry: ManifestEntry): void {
    this.#rows.set(entry.file, this.#entered.count);
    this.#entered.add(entry);
    this.#count += 1;
  }

  #letGo(file: string): void {
    const row = this.#standingRow(file);
    if (row !== undefined) this.#states[row] = GONE;
    if (this.#rows.delete(file) || row !== undefined) this.#count -= 1;
  }

  /** Its entries, which name their inputs by the places that these have here. */
  #tableOf(manifest: Manifest | undefined): EntryTable {
    if (!manifest) return new EntryTable();
    const { inputs, files } = manifest;
    if (this.#inputs.isAll(inputs)) return files instanceof EntryTable ? files : EntryTable.of(files);
    const table = new EntryTable();
    const places = inputs.map(([path, sha256]) => this.#inputs.placeOf({ path, sha256 }));
    const placeOf = (named: number): number => expected(places[named], 'the place of an input');
    for (const entry of files) table.add({ ...entry, inputs: entry.inputs.map(placeOf) });
    return table;
  }
}
