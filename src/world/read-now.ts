import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type Disk, nodeDisk, type OpenFile } from './disk.js';
import { realpathSync } from 'node:fs';
import { whyOf } from './why-of.js';

const PIECE_BYTES = 1 << 16;
/** Others have a turn after so many: Ctrl+C is heard in between. */
const PIECES_OF_A_TURN = 16;

/** Takes the next bytes of a file, and says whether it wants more; they are good until it returns. */
export type TakePiece = (piece: Uint8Array, sizeBytes: number) => boolean;

/**
 * Reads what stands at a path, a piece at a time; what cannot be read is an error.
 *
 * @returns the hash of what was read, or nothing where nothing stands
 */
export function readNow(path: string, take: TakePiece, disk: Disk): Promise<string | undefined> {
  return look(path, disk, async (file) => {
    const hash = createHash('sha256');
    const { size } = await file.stat();
    const buffer = new Uint8Array(PIECE_BYTES);
    let pieces = 0;
    for (let length = await file.read(buffer); length > 0; length = await file.read(buffer)) {
      pieces += 1;
      if (pieces % PIECES_OF_A_TURN === 0) await setImmediate();
      const piece = buffer.subarray(0, length);
      hash.update(piece);
      if (!take(piece, size)) break;
    }
    return hash.digest('hex');
  });
}

/** The hash of the bytes that stand at a path, or nothing where nothing does. */
export function hashNow(path: string, disk: Disk): Promise<string | undefined> {
  return readNow(path, () => true, disk);
}

async function look<Result>(
  path: string,
  disk: Disk,
  act: (file: OpenFile) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    const file = await disk.open(path, 'read');
    try {
      if (!(await file.stat()).isFile()) throw new NoFileError();
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

/** A folder, a pipe or a device; told in the words of the system's own refusals. */
class NoFileError extends Error {
  readonly code = 'NOFILE';
  readonly syscall = 'open';
}

/**
 * Reads a file that somebody named, wherever it is, a piece at a time; why it cannot be read, where it cannot.
 *
 * @param followsLinks whoever types a name may mean what a link leads to; what is found by the press may not be one
 */
export async function readPieces(
  path: string,
  take: TakePiece,
  followsLinks = true,
): Promise<string | undefined> {
  try {
    const sha256 = await readNow(followsLinks ? realpathSync(path) : path, take, nodeDisk);
    return sha256 === undefined ? 'there is no such file' : undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' ? 'there is no such file' : whyOf(error);
  }
}
