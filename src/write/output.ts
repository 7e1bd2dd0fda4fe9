import type { TakePiece, Stamp } from '../world/index.js';

/** What a file is to hold, whole or a piece at a time. */
export type Content = Uint8Array | Iterable<Uint8Array>;

/** Where finished files go. A path is whole under its final name, or what was there before. */
export interface Output {
  /** Returns the stamp of these very bytes, also where somebody has put others in their place since. */
  publish(path: string, content: Content): Promise<Stamp>;
  /** Makes the names of all that was published durable; a manifest that names files is published after that. */
  settle(): Promise<void>;
  /** Takes over a file that was published for this build by somebody else, so that `settle` makes its name durable, too. */
  adopt(path: string): void;
  /** The bytes of the plain file that stands there now, unless it is larger; or nothing. */
  read(path: string, maxBytes: number): Uint8Array | undefined;
  /** Reads a file that decides, a piece at a time, and returns the hash of what was read. One that cannot be is an error. */
  readNow(path: string, take: TakePiece): Promise<string | undefined>;
  /** The hash of what `readNow` would read. */
  hashNow(path: string): Promise<string | undefined>;
  /** Names in a folder, folders with a slash behind them; none where there is no such folder, or a link to one. */
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
  /** Whether others can be written all the same: something stands in the way of this one. */
  readonly isOfOneFile: boolean;

  constructor(path: string, why: string, { cause, deed = 'write', hint, isOfOneFile = false }: Refusal = {}) {
    super(`cannot ${deed} ${path}: ${why}`, { cause });
    this.name = 'CannotWriteError';
    this.path = path;
    this.hint = hint;
    this.isOfOneFile = isOfOneFile;
  }
}

interface Refusal {
  readonly cause?: unknown;
  /** What was refused: to read what decides is refused as well. */
  readonly deed?: 'write' | 'read' | 'trust';
  readonly hint?: string;
  readonly isOfOneFile?: boolean;
}
