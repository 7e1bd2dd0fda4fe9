import { realpathSync } from 'node:fs';
import { nodeDisk } from './disk.js';
import { readNow, type TakePiece } from './read-now.js';
import { whyOf } from './why-of.js';

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
