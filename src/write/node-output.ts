import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Disk, hashNow, nodeDisk, readFile, readNow, stampOf, whyOf } from '../world/index.js';
import { inTheWay } from './in-the-way.js';
import { makeFolder, syncFolder } from './make-folder.js';
import { isBehindLink, ownPath } from './own-path.js';
import { publishFile } from './publish-file.js';
import { removeFile } from './remove-file.js';
import { sweep } from './sweep.js';
import { takeTurn } from './take-turn.js';
import { CannotWriteError, type Output } from './output.js';
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
        try {
          for (const above of await makeFolder(folder, disk)) unsettled.add(above);
          const stamp = await publishFile(whole, content, join(root, signature.name('file')), disk);
          // Where a file stands in place of the folder there is no name to be made durable.
          unsettled.add(folder);
          return stamp;
        } catch (error) {
          throw inTheWay(root, path, error) ?? error;
        }
      }),
    settle: () =>
      orCannotWrite(root, async () => {
        const folders = [...unsettled];
        unsettled.clear();
        for (const folder of folders) await syncFolder(folder, disk);
      }),
    adopt: (path) => {
      for (let folder = dirname(path); ; folder = dirname(folder)) {
        unsettled.add(join(root, folder));
        if (folder === '.') return;
      }
    },
    read: (path, maxBytes) => (isBehindLink(root, path) ? undefined : readFile(join(root, path), maxBytes)),
    readNow: (path, take) =>
      orCannotWrite(join(root, path), async () => readNow(ownPath(root, path), take, disk), 'read'),
    hashNow: (path) =>
      orCannotWrite(join(root, path), async () => hashNow(ownPath(root, path), disk), 'read'),
    where: (path) => join(root, path),
    list: (folder) => (isBehindLink(root, join(folder, 'any')) ? [] : namesIn(join(root, folder))),
    stamp: (path) => stampOf(join(root, path), lstatSync),
    remove: (path, sha256) => orCannotWrite(join(root, path), () => removeFile(root, path, sha256, disk)),
    setAside: (path, name) =>
      orCannotWrite(join(root, path), async () => disk.rename(ownPath(root, path), ownPath(root, name))),
    inTurn: (act) =>
      orCannotWrite(root, async () => {
        await makeFolder(root, disk);
        return takeTurn(queue, act);
      }),
    sweep: () => sweep(root, signature, disk),
  };
}

/** What the outside refuses is told with the path and in words for people. */
async function orCannotWrite<Result>(
  path: string,
  act: () => Promise<Result>,
  deed: 'write' | 'read' = 'write',
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof CannotWriteError || !isOfSystem(error)) throw error;
    throw new CannotWriteError(path, whyOf(error), { cause: error, deed });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .toSorted((a, b) => (a < b ? -1 : 1));
  } catch {
    return [];
  }
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
