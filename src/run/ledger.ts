import type { Read } from '../world/index.js';
import type { Manifest, ManifestEntry, ManifestInput } from '../write/index.js';
import type { FileFacts } from './build-event.js';

/** The files that stand in the output folder, and what each was made from. */
export class Ledger {
  readonly #files: Map<string, ManifestEntry>;
  readonly #inputs: ManifestInput[];
  readonly #places: Map<string, number>;
  /** Parts of a project are read once for many copies, so their reads are found by the list itself. */
  readonly #known = new WeakMap<readonly Read[], readonly number[]>();

  /** Files that this build made, or found as it would make them. */
  readonly #current = new Set<string>();

  /** Files that an earlier build has let go of, and may not have deleted yet. */
  readonly removing: readonly string[];

  constructor(manifest: Manifest | undefined) {
    this.removing = manifest?.removing ?? [];
    this.#files = new Map(manifest?.files.map((entry) => [entry.file, entry]));
    this.#inputs = [...(manifest?.inputs ?? [])];
    this.#places = new Map(this.#inputs.map((input, place) => [input.join('\n'), place]));
  }

  find(file: string): ManifestEntry | undefined {
    return this.#files.get(file);
  }

  get files(): readonly ManifestEntry[] {
    return [...this.#files.values()];
  }

  /** Everything that any file was made from; entries name them by their place. */
  get inputs(): readonly ManifestInput[] {
    return this.#inputs;
  }

  /** Notes that a file stands as it would be made. */
  confirm(file: string): void {
    this.#current.add(file);
  }

  isCurrent(file: string): boolean {
    return this.#current.has(file);
  }

  /** Enters a file that stands now, in place of what was known of it. */
  enter(file: FileFacts, reads: readonly (readonly Read[])[]): void {
    const inputs = new Set(reads.flatMap((list) => this.#placesOf(list)));
    this.#files.set(file.file, { ...file, inputs: [...inputs] });
    this.confirm(file.file);
  }

  /** Lets go of a file. */
  strike(file: string): void {
    this.#files.delete(file);
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
