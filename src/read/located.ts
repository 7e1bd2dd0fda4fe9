import type { Place } from '../diagnostics/index.js';

/** What a text file says once parsed: only strings, lists and maps, as YAML's failsafe schema reads them. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

/** Keys and indices from the top of a file to one value in it. */
export type Path = readonly (string | number)[];

/** A plain value that remembers where each part of it was written. */
export interface Located {
  readonly file: string;
  readonly value: Plain;
  /** Where the value at `path` begins; the nearest part that exists when there is none. */
  readonly placeOf: (path: Path) => Place;
  /** Where the key of the value at `path` begins. */
  readonly keyPlaceOf: (path: Path) => Place;
  /** The characters of the file from which the value at `path` was read, quotes and escapes included. */
  readonly sourceOf: (path: Path) => string;
  /** What a person does to give the value at `path`, which is missing. */
  readonly howToAdd: (path: Path) => string;
}
