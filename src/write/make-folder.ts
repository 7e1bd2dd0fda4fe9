import { dirname } from 'node:path';
import type { Disk } from '../world/index.js';

/**
 * Makes a folder and those above it; Node's own `recursive` never returns where no folder can be made, as in /proc.
 *
 * @returns the folders that have got a new one in them, for their sync
 */
export async function makeFolder(path: string, disk: Disk): Promise<readonly string[]> {
  const made = await tryMaking(path, disk);
  if (made !== 'nowhere') return made === 'made' ? [dirname(path)] : [];
  if (dirname(path) === path) return [];
  const above = await makeFolder(dirname(path), disk);
  return (await tryMaking(path, disk)) === 'made' ? [...above, dirname(path)] : above;
}

/** Another run may have made it meanwhile; a file of that name is noticed when something is written below it. */
async function tryMaking(path: string, disk: Disk): Promise<'made' | 'there' | 'nowhere'> {
  try {
    await disk.mkdir(path);
    return 'made';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return 'there';
    if (code === 'ENOENT') return 'nowhere';
    throw error;
  }
}

/** Answers of systems that can do no such thing; a disk that is broken or full answers otherwise. */
const CANNOT = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM', 'EACCES', 'EISDIR', 'EBADF']);

/** Makes the names in a folder durable, where the system can: a rename is, only once its folder is. */
export async function syncFolder(folder: string, disk: Disk): Promise<void> {
  try {
    const handle = await disk.open(folder, 'folder');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && CANNOT.has(String(error.code)))) throw error;
  }
}
