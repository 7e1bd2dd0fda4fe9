import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Disk, hashNow } from '../world/index.js';

/**
 * Takes a file away that holds these bytes, and the folders that it leaves empty.
 *
 * Whatever else stands there stays: other bytes, a link, a pipe, or a file that is reached by a link to a folder.
 */
export async function removeFile(root: string, path: string, sha256: string, disk: Disk): Promise<void> {
  const file = join(root, path);
  if (!isReachedDirectly(root, path) || (await hashNow(file, disk)) !== sha256) return;
  await disk.remove(file);
  try {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
      await disk.rmdir(join(root, folder));
  } catch (error) {
    if (!isInUse(error)) throw error;
  }
}

/** Whether a path names a plain file, by folders that are no links; the output folder itself may be one. */
function isReachedDirectly(root: string, path: string): boolean {
  return isFile(join(root, path)) && realpathSync(join(root, path)) === join(realpathSync(root), path);
}

/** Below a file there is none. */
function isFile(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return false;
    throw error;
  }
}

/** A folder that holds more, or that another run has taken away already. */
function isInUse(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOENT';
}
