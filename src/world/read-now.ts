import { createHash } from 'node:crypto';
import type { Disk, OpenFile } from './disk.js';

const PIECE_BYTES = 1 << 16;

/** The bytes that stand at a path, or nothing where nothing does; what cannot be read is an error. */
export function readNow(path: string, disk: Disk): Promise<Uint8Array | undefined> {
  return look(path, disk, (file) => file.readFile());
}

/** The hash of these bytes, read a piece at a time. */
export function hashNow(path: string, disk: Disk): Promise<string | undefined> {
  return look(path, disk, async (file) => {
    const hash = createHash('sha256');
    const buffer = new Uint8Array(PIECE_BYTES);
    for (let length = await file.read(buffer); length > 0; length = await file.read(buffer))
      hash.update(buffer.subarray(0, length));
    return hash.digest('hex');
  });
}

async function look<Result>(
  path: string,
  disk: Disk,
  act: (file: OpenFile) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    const file = await disk.open(path, 'r');
    try {
      return await act(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Nothing there, or a file where a folder would be.
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
