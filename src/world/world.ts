/** What came of reading a file. `too-large` is told before any byte is read. */
export type ReadResult =
  | { readonly kind: 'found'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  /** Goes on after the path: `is an absolute path`, `leads outside by a link`. */
  | { readonly kind: 'outside'; readonly why: string }
  | { readonly kind: 'too-large'; readonly sizeBytes: number }
  | { readonly kind: 'unreadable'; readonly why: string };

/** What tells one state of a file from another without reading it. */
export interface Stamp {
  /** Another text for another state: size, times and inode. */
  readonly text: string;
  /** When the file, or what is known of it, changed last: milliseconds since 1970 by the file system's clock. */
  readonly changedMs: number;
}

/** All that the press reads from outside: files below a root, by `/`-separated relative paths, and the date. */
export interface World {
  /** Reads a whole file, unless it is larger than `maxBytes` or lies outside the root (symbolic links included). */
  read(path: string, maxBytes: number): ReadResult;
  /**
   * Names in a folder, sorted by code unit, folders with a trailing `/`, and links to folders within the root like them;
   * empty when there is no such folder, or when it cannot be listed.
   */
  list(folder: string): readonly string[];
  /** Why something that is there cannot be listed; goes on after the folder's name. */
  whyNotListed(folder: string): string | undefined;
  /** The stamp of a file that can be found; nothing where there is none, or where nothing tells its states apart. */
  stamp(path: string): Stamp | undefined;
  /** The moment of the build; SOURCE_DATE_EPOCH where the environment sets it. */
  now(): Date;
}
