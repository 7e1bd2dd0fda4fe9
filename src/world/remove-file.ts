import { dirname, join } from 'node:path';
import type { Disk } from './disk.js';

/** Takes a file away, and the folders that it leaves empty. */
export async function removeFile(root: string, path: string, disk: Disk): Promise<void> {
  await disk.remove(join(root, path));
  try {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
      await disk.rmdir(join(root, folder));
  } catch (error) {
    if (!isInUse(error)) throw error;
  }
}

/** A folder that holds more, or that another run has taken away already. */
function isInUse(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOENT';
}
