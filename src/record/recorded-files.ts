import type { Read, Stamp } from '../world/index.js';
import type { Manifest, ManifestEntry, ManifestInput, ManifestRemoval, PublishedFile } from './manifest.js';
import { expected } from '../diagnostics/index.js';

/** Whether a file of ours is still what stands under its name. */
type Stands = (entry: ManifestEntry, stamp: Stamp | undefined) => boolean;

/** The files that stand in an output folder as far as is known, and what each was made from. */
export class RecordedFiles {
  #entries: Map<string, ManifestEntry>;
  #removing: readonly ManifestRemoval[];
  readonly #inputs: ManifestInput[] = [];
  readonly #places = new Map<string, number>();
  /** Files that were entered and are in no manifest yet. */
  readonly #unsaved = new Map<string, Stamp | undefined>();
  /** Parts of a project are read once for many copies, so their reads are found by the list itself. */
  readonly #known = new WeakMap<readonly Read[], readonly number[]>();
  /** Files that this build made, or found as it would make them. */
  readonly #current = new Set<string>();
  #isTouched = false;

  constructor(manifest: Manifest | undefined) {
    this.#entries = this.#entriesOf(manifest);
    this.#removing = manifest?.removing ?? [];
  }

  /** Whether any file has come or gone since it was opened. */
  get isTouched(): boolean {
    return this.#isTouched;
  }

  find(file: string): ManifestEntry | undefined {
    return this.#entries.get(file);
  }

  get entries(): readonly ManifestEntry[] {
    return [...this.#entries.values()];
  }

  get count(): number {
    return this.#entries.size;
  }

  /** Files that an earlier build has let go of, and may not have deleted yet. */
  get removing(): readonly ManifestRemoval[] {
    return this.#removing;
  }

  /** Everything that any file was made from; entries name them by their place. */
  get inputs(): readonly ManifestInput[] {
    return this.#inputs;
  }

  /** What an entry was made from. */
  inputAt(place: number): ManifestInput {
    // Whatever is read is checked: an entry names no input that is not there.
    return expected(this.#inputs[place], 'an input that an entry names');
  }

  /** Notes that a file stands as it would be made. */
  confirm(file: string): void {
    this.#current.add(file);
  }

  /** Whether it was, and nobody has taken it away since. */
  isCurrent(file: string): boolean {
    return this.#current.has(file) && this.#entries.has(file);
  }

  /** Enters a file that stands now, in place of what was known of it. */
  enter(file: PublishedFile, reads: readonly (readonly Read[])[], stamp: Stamp | undefined): void {
    const inputs = new Set(reads.flatMap((list) => this.#placesOf(list)));
    this.#entries.set(file.file, { ...file, inputs: [...inputs] });
    this.#unsaved.set(file.file, stamp);
    this.#isTouched = true;
    this.confirm(file.file);
  }

  /** Lets go of a file. */
  strike(file: string): void {
    this.#entries.delete(file);
    this.#isTouched = true;
    this.#unsaved.delete(file);
  }

  /**
   * Takes over what the manifest says by now: another build may have written it since. Of what was entered here, that is
   * kept which still stands.
   */
  catchUp(manifest: Manifest | undefined, stands: Stands): void {
    const own = [...this.#unsaved].flatMap(([file, stamp]) => {
      const entry = this.#entries.get(file);
      return entry && stands(entry, stamp) ? [entry] : [];
    });
    this.#isTouched = true;
    this.#entries = this.#entriesOf(manifest);
    this.#removing = manifest?.removing ?? [];
    for (const entry of own) this.#entries.set(entry.file, entry);
  }

  /** Lets go of what was entered here and does not stand any more: another build may be about to say what does. */
  dropFallen(stands: Stands): void {
    for (const [file, stamp] of this.#unsaved) {
      const entry = this.#entries.get(file);
      if (entry && !stands(entry, stamp)) this.strike(file);
    }
  }

  /** All that was entered is in a manifest now: who takes it out of there means it. */
  settle(): void {
    this.#unsaved.clear();
    this.#removing = [];
  }

  #entriesOf(manifest: Manifest | undefined): Map<string, ManifestEntry> {
    if (!manifest) return new Map();
    const places = manifest.inputs.map(([path, sha256]) => this.#placeOf({ path, sha256 }));
    // The places of the first manifest are the record's own.
    const isSame = places.every((place, index) => place === index);
    const placeOf = (named: number): number => expected(places[named], 'the place of an input');
    const own = (entry: ManifestEntry): ManifestEntry =>
      isSame ? entry : { ...entry, inputs: entry.inputs.map(placeOf) };
    return new Map(manifest.files.map((entry) => [entry.file, own(entry)]));
  }

  #placesOf(reads: readonly Read[]): readonly number[] {
    const known = this.#known.get(reads);
    if (known) return known;
    const places = reads.map((read) => this.#placeOf(read));
    this.#known.set(reads, places);
    return places;
  }

  #placeOf({ path, sha256 }: Read): number {
    const key = `${path}\n${sha256}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.#inputs.length);
    return this.#inputs.push([path, sha256]) - 1;
  }
}
