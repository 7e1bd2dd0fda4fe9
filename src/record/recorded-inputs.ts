import type { Read } from '../world/index.js';
import type { ManifestInput } from './manifest.js';

/** Everything that any file in an output folder was made from. */
export class RecordedInputs {
  readonly #all: ManifestInput[];
  /** Where each is; put together when something is first looked up, which a build that makes nothing does not do. */
  #places: Map<string, number> | undefined;
  /** Parts of a project are read once for many copies, so their reads are found by the list itself. */
  readonly #known = new WeakMap<readonly Read[], readonly number[]>();

  /** @param all those of the manifest; what is new comes behind them */
  constructor(all: readonly ManifestInput[]) {
    this.#all = [...all];
  }

  get all(): readonly ManifestInput[] {
    return this.#all;
  }

  /** Whether these are all, in the same places. */
  isAll(inputs: readonly ManifestInput[]): boolean {
    return (
      inputs.length === this.#all.length &&
      inputs.every(([path, sha256], place) => {
        const own = this.#all[place];
        return own?.[0] === path && own[1] === sha256;
      })
    );
  }

  placeOf({ path, sha256 }: Read): number {
    const places = (this.#places ??= new Map(this.#all.map((one, place) => [keyOf(one), place])));
    const key = keyOf([path, sha256]);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, this.#all.length);
    return this.#all.push([path, sha256]) - 1;
  }

  /** The places of all of these, each once. */
  placesOf(reads: readonly (readonly Read[])[]): number[] {
    return [...new Set(reads.flatMap((list) => this.#placesOfList(list)))];
  }

  #placesOfList(reads: readonly Read[]): readonly number[] {
    const known = this.#known.get(reads);
    if (known) return known;
    const places = reads.map((read) => this.placeOf(read));
    this.#known.set(reads, places);
    return places;
  }
}

function keyOf([path, sha256]: ManifestInput): string {
  return `${path}\n${sha256}`;
}
