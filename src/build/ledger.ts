import type { Read, Stamp } from '../world/index.js';
import type {
  Manifest,
  ManifestEntry,
  ManifestInput,
  ManifestRemoval,
  OpenedManifest,
} from '../record/index.js';
import type { FileFacts } from './build-event.js';

/** Whether a file of ours is still what stands under its name. */
type Stands = (entry: ManifestEntry, stamp: Stamp | undefined) => boolean;

/** The files that stand in the output folder, and what each was made from. */
export class Ledger {
  #files: Map<string, ManifestEntry>;
  #removing: readonly ManifestRemoval[];
  readonly #inputs: ManifestInput[] = [];
  readonly #places = new Map<string, number>();
  /** Files that were entered and are in no manifest yet. */
  readonly #fresh = new Map<string, Stamp | undefined>();
  /** Parts of a project are read once for many copies, so their reads are found by the list itself. */
  readonly #known = new WeakMap<readonly Read[], readonly number[]>();

  /** Files that this build made, or found as it would make them. */
  readonly #current = new Set<string>();
  #seen: string | undefined;
  #isTouched = false;
  /** The manifest that it was opened with. */
  readonly manifest: Manifest | undefined;

  constructor({ manifest, sha256 }: OpenedManifest) {
    this.saw(sha256);
    this.manifest = manifest;
    this.#files = this.#filesOf(this.manifest);
    this.#removing = this.manifest?.removing ?? [];
  }

  /** Whether this is the hash of the manifest that it was opened with, and no file has come or gone since. */
  isAsOpened(sha256: string | undefined): boolean {
    return !this.#isTouched && sha256 !== undefined && this.#seen === sha256;
  }

  /** Hash of the manifest that was last read or written here; nothing new is in it. */
  get seen(): string | undefined {
    return this.#seen;
  }

  /** Takes note of the hash of a manifest whose files are the ledger's. */
  saw(sha256: string | undefined): void {
    this.#seen = sha256;
  }

  find(file: string): ManifestEntry | undefined {
    return this.#files.get(file);
  }

  get files(): readonly ManifestEntry[] {
    return [...this.#files.values()];
  }

  /** Files that an earlier build has let go of, and may not have deleted yet. */
  get removing(): readonly ManifestRemoval[] {
    return this.#removing;
  }

  /** Everything that any file was made from; entries name them by their place. */
  get inputs(): readonly ManifestInput[] {
    return this.#inputs;
  }

  /** Notes that a file stands as it would be made. */
  confirm(file: string): void {
    this.#current.add(file);
  }

  /** Whether it was, and nobody has taken it away since. */
  isCurrent(file: string): boolean {
    return this.#current.has(file) && this.#files.has(file);
  }

  /** Enters a file that stands now, in place of what was known of it. */
  enter(file: FileFacts, reads: readonly (readonly Read[])[], stamp: Stamp | undefined): void {
    const inputs = new Set(reads.flatMap((list) => this.#placesOf(list)));
    this.#files.set(file.file, { ...file, inputs: [...inputs] });
    this.#fresh.set(file.file, stamp);
    this.#isTouched = true;
    this.confirm(file.file);
  }

  /** Lets go of a file. */
  strike(file: string): void {
    this.#files.delete(file);
    this.#isTouched = true;
    this.#fresh.delete(file);
  }

  /**
   * Takes over what the manifest says by now: another build may have written it since. Of what was entered here, that is
   * kept which still stands.
   */
  catchUp(manifest: Manifest | undefined, stands: Stands): void {
    const own = [...this.#fresh].flatMap(([file, stamp]) => {
      const entry = this.#files.get(file);
      return entry && stands(entry, stamp) ? [entry] : [];
    });
    this.#isTouched = true;
    this.#files = this.#filesOf(manifest);
    this.#removing = manifest?.removing ?? [];
    for (const entry of own) this.#files.set(entry.file, entry);
  }

  /** Lets go of what was entered here and does not stand any more: another build may be about to say what does. */
  dropFallen(stands: Stands): void {
    for (const [file, stamp] of this.#fresh) {
      const entry = this.#files.get(file);
      if (entry && !stands(entry, stamp)) this.strike(file);
    }
  }

  /** All that was entered is in a manifest now: who takes it out of there means it. */
  settle(): void {
    this.#fresh.clear();
    this.#removing = [];
  }

  #filesOf(manifest: Manifest | undefined): Map<string, ManifestEntry> {
    const places = manifest?.inputs.map(([path, sha256]) => this.#placeOf({ path, sha256 })) ?? [];
    // The first manifest's places are the ledger's own.
    const isSame = places.every((place, index) => place === index);
    const own = (entry: ManifestEntry): ManifestEntry =>
      isSame ? entry : { ...entry, inputs: entry.inputs.map((place) => places[place] ?? 0) };
    return new Map(manifest?.files.map((entry) => [entry.file, own(entry)]));
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
