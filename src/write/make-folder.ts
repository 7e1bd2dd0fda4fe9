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
