import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';

/** The calls by which files are published: the real ones, or a test's, some of which fail. */
export interface Disk {
  readonly mkdir: (path: string) => Promise<unknown>;
  readonly open: (path: string, way: Way) => Promise<OpenFile>;
  readonly readdir: (path: string) => Promise<readonly string[]>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Takes a file away; one that is not there is no mistake. */
  readonly remove: (path: string) => Promise<void>;
  readonly rmdir: (path: string) => Promise<void>;
}

/** To read a file or a folder, or to write a file that is not there yet. */
export type Way = 'read' | 'folder' | 'wx';

/** What is done to an open file or folder. */
export interface OpenFile {
  /** Reads on into a buffer, and returns how many bytes there were; none at the end. */
  readonly read: (buffer: Uint8Array) => Promise<number>;
  /** Writes behind what was written before. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
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
  readonly isFile: () => boolean;
}

/** A pipe that nobody writes to would be waited for, and a link leads anywhere. */
const FLAGS = {
  read: constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW,
  folder: constants.O_RDONLY,
  wx: 'wx',
} as const;

/**
 * The calls themselves, one after another.
 *
 * Node's own promises send each call to another thread and back: publishing a sheet takes eight, and twice as long
 * in all (measured).
 */
export const nodeDisk: Disk = {
  mkdir: async (path) => mkdirSync(path),
  open: async (path, way) => openFile(openSync(path, FLAGS[way])),
  readdir: async (path) => readdirSync(path),
  rename: async (from, to) => renameSync(from, to),
  remove: async (path) => rmSync(path, { force: true }),
  rmdir: async (path) => rmdirSync(path),
};

function openFile(descriptor: number): OpenFile {
  return {
    read: async (buffer) => readSync(descriptor, buffer),
    append: async (bytes) => writeFileSync(descriptor, bytes),
    sync: async () => fsyncSync(descriptor),
    stat: async () => fstatSync(descriptor),
    close: async () => closeSync(descriptor),
  };
}
