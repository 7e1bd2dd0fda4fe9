import { createHash } from 'node:crypto';
import type { ReadResult, World } from './world.js';

/** One look at the outside: a file by its path, or a folder by its path with a slash behind it, and what was found. */
export interface Read {
  readonly path: string;
  /** SHA-256 of the bytes that were handed out, or of a folder's names; a word such as `missing` where there were none. */
  readonly sha256: string;
}

/** A world that remembers what it was asked for. */
export interface TrackedWorld extends World {
  /** What was read up to now, each thing once. */
  readonly reads: readonly Read[];
}

/** Passes everything through, and keeps the hash of all that was really handed out. */
export function trackedWorld(world: World): TrackedWorld {
  const reads = new Map<string, Read>();
  const note = (path: string, sha256: string): void => {
    reads.set(`${path}\n${sha256}`, { path, sha256 });
  };
  return {
    read: (path, maxBytes) => {
      const result = world.read(path, maxBytes);
      note(path, hashOfResult(result));
      return result;
    },
    list: (folder) => {
      const names = world.list(folder);
      note(`${folder}/`, hashOfNames(names));
      return names;
    },
    whyNotListed: (folder) => world.whyNotListed(folder),
    stamp: (path) => world.stamp(path),
    now: () => world.now(),
    get reads() {
      return [...reads.values()];
    },
  };
}

/** What stands for the outcome of reading a file. */
export function hashOfResult(result: ReadResult): string {
  return result.kind === 'found' ? hashOfBytes(result.bytes) : result.kind;
}

/** What stands for the names in a folder. */
export function hashOfNames(names: Iterable<string>): string {
  const hash = createHash('sha256');
  let isFirst = true;
  for (const name of names) {
    hash.update(isFirst ? name : `\n${name}`);
    isFirst = false;
  }
  return hash.digest('hex');
}

/** SHA-256 in hexadecimal digits. */
export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
