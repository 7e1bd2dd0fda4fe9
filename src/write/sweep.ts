import { join } from 'node:path';
import type { Disk } from '../world/index.js';
import { kindOfSigned, type Signature } from './writer.js';

/** No file of ours takes so long; who knows nothing of a writer waits until then. */
const OLD_MS = 60 * 60 * 1000;

/**
 * Takes away what builds that were killed left in the output folder: signed files whose writer is gone, or that are old.
 *
 * Nothing else is touched, and what cannot be taken away is left: it harms nobody.
 */
export async function sweep(folder: string, signature: Signature, disk: Disk): Promise<void> {
  const names = await disk.readdir(folder).catch(() => []);
  const others = names.filter((name) => kindOfSigned(name) !== undefined && !signature.isOwn(name));
  const unsure = others.filter((name) => !signature.isGone(name));
  const old = unsure.length === 0 ? [] : await oldOnes(unsure, folder, signature, disk).catch(() => []);
  for (const name of others)
    if (!unsure.includes(name) || old.includes(name))
      await disk.remove(join(folder, name)).catch(() => undefined);
}

/** Old by the clock that dates files there, which may be another machine's. */
async function oldOnes(
  names: readonly string[],
  folder: string,
  signature: Signature,
  disk: Disk,
): Promise<readonly string[]> {
  const now = join(folder, signature.name('now'));
  try {
    const nowMs = await dateOf(now, 'wx', disk);
    const dated = await Promise.all(
      names.map(async (name) => ({ name, dateMs: await dateOf(join(folder, name), 'read', disk) })),
    );
    return dated.filter(({ dateMs }) => nowMs - dateMs > OLD_MS).map(({ name }) => name);
  } finally {
    await disk.remove(now).catch(() => undefined);
  }
}

/** When a file was last written; one that is gone meanwhile is as young as can be. */
async function dateOf(path: string, way: 'read' | 'wx', disk: Disk): Promise<number> {
  const file = await disk.open(path, way).catch((error: unknown) => {
    if (way === 'wx') throw error;
  });
  if (!file) return Infinity;
  try {
    return (await file.stat()).mtimeMs;
  } finally {
    await file.close();
  }
}
