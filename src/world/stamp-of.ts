import { statSync } from 'node:fs';
import type { FileState } from './disk.js';
import type { Stamp } from './world.js';

/** Of something that is there and cannot be looked at: as young as can be, so that nobody trusts it. */
const UNTOLD: Stamp = { text: 'untold', changedMs: Infinity };

/**
 * The stamp of what stands on the real disk; nothing where nothing does.
 *
 * A time that was set back hides no change, since the inode has a time of its own.
 *
 * @param look what asks the disk; `lstatSync` where a link is not to be followed
 */
export function stampOf(path: string, look: typeof statSync = statSync): Stamp | undefined {
  try {
    const stat = look(path, { throwIfNoEntry: false });
    return stat && toStamp(stat);
  } catch (error) {
    // A file where a folder would be.
    return error instanceof Error && 'code' in error && error.code === 'ENOTDIR' ? undefined : UNTOLD;
  }
}

/** What the disk says of a file, as a stamp. */
export function toStamp({ size, mtimeMs, ctimeMs, ino }: Omit<FileState, 'isFile'>): Stamp {
  // Joined, it is one string; a template keeps its pieces, and there are as many stamps as files.
  return { text: [size, mtimeMs, ctimeMs, ino].join(' '), changedMs: Math.max(mtimeMs, ctimeMs) };
}
