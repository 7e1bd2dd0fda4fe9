import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a folder and those above it; Node's own `recursive` never returns where no folder can be made, as in /proc. */
export async function makeFolder(path: string): Promise<void> {
  const code = await tryMaking(path);
  if (code !== 'ENOENT' || dirname(path) === path) return;
  await makeFolder(dirname(path));
  await mkdir(path).catch(unlessThere);
}

async function tryMaking(path: string): Promise<string | undefined> {
  try {
    await mkdir(path);
    return undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'ENOENT';
    return unlessThere(error);
  }
}

/** Another run may have made it meanwhile; a file of that name is noticed when something is written below it. */
function unlessThere(error: unknown): undefined {
  if (codeOf(error) !== 'EEXIST') throw error;
  return undefined;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
