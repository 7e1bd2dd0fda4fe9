import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, type Stats } from 'node:fs';
import { type Entrance, isMissing } from './enter.js';
import { whyOf } from './why-of.js';
import type { ReadResult } from './world.js';

/** Not on every system: nothing waits for a pipe, and a link that was put there since is not followed. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK || 0) | (constants.O_NOFOLLOW || 0);

/**
 * The bytes of a plain file, of which no more are read than it had when it was looked at.
 *
 * It is looked at before it is opened, since opening alone does something to devices, and again once it is open, since
 * another may stand there by then.
 */
export function readWhole(entrance: Entrance, maxBytes: number): ReadResult {
  if (entrance.kind !== 'inside') return entrance;
  const { real, stat } = entrance;
  if (!stat.isFile()) return { kind: 'unreadable', why: whatItIs(stat) };
  if (stat.size > maxBytes) return { kind: 'too-large', sizeBytes: stat.size };
  try {
    const descriptor = openSync(real, FLAGS);
    try {
      const opened = fstatSync(descriptor);
      if (opened.ino !== stat.ino || opened.dev !== stat.dev || !opened.isFile())
        return { kind: 'unreadable', why: 'it was put there while it was being read' };
      return opened.size > maxBytes
        ? { kind: 'too-large', sizeBytes: opened.size }
        : { kind: 'found', bytes: readUpTo(descriptor, opened.size) };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return isMissing(error) ? { kind: 'missing' } : { kind: 'unreadable', why: whyOf(error) };
  }
}

function readUpTo(descriptor: number, size: number): Uint8Array {
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const count = readSync(descriptor, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

/** What stands there in place of a file, in words. */
export function whatItIs(stat: Stats): string {
  if (stat.isFile()) return 'it is a file';
  if (stat.isDirectory()) return 'it is a folder';
  if (stat.isFIFO()) return 'it is a pipe and not a file';
  if (stat.isSocket()) return 'it is a socket and not a file';
  return 'it is a device and not a file';
}

/** The bytes of a plain file; nothing where there is none, or where it is larger. */
export function readFile(path: string, maxBytes: number): Uint8Array | undefined {
  try {
    // A pipe that nobody writes to would be waited for, and a link is no file of ours.
    const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
    const descriptor = openSync(path, flags);
    try {
      const stat = fstatSync(descriptor);
      return stat.isFile() && stat.size <= maxBytes ? readFileSync(descriptor) : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
