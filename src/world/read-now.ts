import type { Disk } from './disk.js';

/** The bytes that stand at a path, or nothing where nothing does; what cannot be read is an error. */
export async function readNow(path: string, disk: Disk): Promise<Uint8Array | undefined> {
  try {
    const file = await disk.open(path, 'r');
    try {
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
