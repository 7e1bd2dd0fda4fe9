import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

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
