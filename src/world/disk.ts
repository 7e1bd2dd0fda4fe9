import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';

/** The calls by which files are published: the real ones, or a test's, some of which fail. */
export interface Disk {
  readonly mkdir: (path: string) => Promise<unknown>;
  readonly open: (path: string, flags: 'r' | 'wx') => Promise<OpenFile>;
  readonly readdir: (path: string) => Promise<readonly string[]>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Takes a file away; one that is not there is no mistake. */
  readonly remove: (path: string) => Promise<void>;
  readonly rmdir: (path: string) => Promise<void>;
}

/** What is done to an open file or folder. */
export interface OpenFile {
  readonly readFile: () => Promise<Uint8Array>;
  readonly writeFile: (bytes: Uint8Array) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly stat: () => Promise<FileState>;
  readonly close: () => Promise<void>;
}

/** What tells one state of a file from another. */
export interface FileState {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

export const nodeDisk: Disk = {
  mkdir: (path) => mkdir(path),
  open: (path, flags) => open(path, flags),
  readdir: (path) => readdir(path),
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  rmdir: (path) => rmdir(path),
};
