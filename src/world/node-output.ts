import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeDisk, type Disk } from './disk.js';
import { makeFolder } from './make-folder.js';
import { isForeign, ownPath } from './own-path.js';
import { publishFile } from './publish-file.js';
import { hashNow, readNow } from './read-now.js';
import { removeFile } from './remove-file.js';
import { stampOf } from './stamp-of.js';
import { sweep } from './sweep.js';
import { syncFolder } from './sync-folder.js';
import { takeTurn } from './take-turn.js';
import { whyOf } from './why-of.js';
import { CannotWriteError, type Output } from './world.js';
import { signatureOf, type Writer } from './writer.js';

/** Publishes files below `root`, whole or not at all. */
export function nodeOutput(root: string, writer: Writer, disk: Disk = nodeDisk): Output {
  const signature = signatureOf(writer);
  const queue = { folder: root, signature, disk, lost: new Set<string>() };
  /** Folders whose names are not durable yet. */
  const unsettled = new Set<string>();
  return {
    publish: (path, content) =>
      orCannotWrite(join(root, path), async () => {
        const whole = ownPath(root, path);
        const folder = dirname(whole);
        for (const above of await makeFolder(folder, disk)) unsettled.add(above);
        unsettled.add(folder);
        return publishFile(whole, content, join(root, signature.name('file')), disk);
      }),
    settle: () =>
      orCannotWrite(root, async () => {
        const folders = [...unsettled];
        unsettled.clear();
        for (const folder of folders) await syncFolder(folder, disk);
      }),
    read: (path) => {
      try {
        const whole = ownPath(root, path);
        return isForeign(whole) ? undefined : readFileSync(whole);
      } catch {
        return undefined;
      }
    },
    readNow: (path) => orCannotWrite(join(root, path), async () => readNow(plainPath(root, path), disk)),
    hashNow: (path) => orCannotWrite(join(root, path), async () => hashNow(plainPath(root, path), disk)),
    stamp: (path) => (isForeign(join(root, path)) ? undefined : stampOf(join(root, path))),
    remove: (path) =>
      orCannotWrite(join(root, path), async () => {
        ownPath(root, path);
        await removeFile(root, path, disk);
      }),
    inTurn: (act) =>
      orCannotWrite(root, async () => {
        await makeFolder(root, disk);
        return takeTurn(queue, act);
      }),
    sweep: () => sweep(root, signature, disk),
  };
}

/** The path of a plain file, or of none. */
function plainPath(root: string, path: string): string {
  const whole = ownPath(root, path);
  if (isForeign(whole)) throw new CannotWriteError(whole, 'what stands there is no plain file');
  return whole;
}

/** What the outside refuses is told with the path and in words for people. */
async function orCannotWrite<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof CannotWriteError || !isOfSystem(error)) throw error;
    throw new CannotWriteError(path, whyOf(error), error);
  }
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
