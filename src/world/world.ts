import type { TakePiece } from './read-now.js';

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

/** What a file is to hold, whole or a piece at a time. */
export type Content = Uint8Array | Iterable<Uint8Array>;

/** Where finished files go. A path is whole under its final name, or what was there before. */
export interface Output {
  /** Returns the stamp of these very bytes, also where somebody has put others in their place since. */
  publish(path: string, content: Content): Promise<Stamp>;
  /** Makes the names of all that was published durable; a manifest that names files is published after that. */
  settle(): Promise<void>;
  /** The bytes of the plain file that stands there now, unless it is larger; or nothing. */
  read(path: string, maxBytes: number): Uint8Array | undefined;
  /** Reads a file that decides, a piece at a time, and returns the hash of what was read. One that cannot be is an error. */
  readNow(path: string, take: TakePiece): Promise<string | undefined>;
  /** The hash of what `readNow` would read. */
  hashNow(path: string): Promise<string | undefined>;
  /** Names in a folder, folders with a slash behind them; none where there is no such folder. */
  list(folder: string): readonly string[];
  /** The stamp of the file that stands there now, or of the link. */
  stamp(path: string): Stamp | undefined;
  /** A path as a person finds it. */
  where(path: string): string;
  /**
   * Takes a file away, and the folders that it leaves empty; one that is not there is no mistake.
   *
   * Nothing else goes: what holds other bytes, is no plain file, or is reached by a link stays.
   */
  remove(path: string, sha256: string): Promise<void>;
  /** Gives a file of this folder another name in it. */
  setAside(path: string, name: string): Promise<void>;
  /** Does something while no other build into the same folder does such a thing; for what is read, changed and written. */
  inTurn<Result>(act: () => Promise<Result>): Promise<Result>;
  /** Takes away what builds that were killed have left. */
  sweep(): Promise<void>;
}

/** The outside refused a write: no space, no permission, read-only. Its message is for people. */
export class CannotWriteError extends Error {
  readonly path: string;
  /** What to do, where it is not to clear the way. */
  readonly hint: string | undefined;

  constructor(path: string, why: string, { cause, deed = 'write', hint }: Refusal = {}) {
    super(`cannot ${deed} ${path}: ${why}`, { cause });
    this.name = 'CannotWriteError';
    this.path = path;
    this.hint = hint;
  }
}

interface Refusal {
  readonly cause?: unknown;
  /** What was refused: to read what decides is refused as well. */
  readonly deed?: 'write' | 'read' | 'trust';
  readonly hint?: string;
}
