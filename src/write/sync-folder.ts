import type { Disk } from '../world/index.js';

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
