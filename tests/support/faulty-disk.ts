import { nodeDisk } from '../../src/world/disk.js';
import type { Disk, OpenFile } from '../../src/world/index.js';

/** What a disk refuses with, and what a broken one does: it takes half of the bytes and says nothing. */
export const FAULTS = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS', 'short'] as const;
type Fault = (typeof FAULTS)[number];

/** A disk that counts its calls, and fails one of them. */
export interface FaultyDisk {
  readonly disk: Disk;
  /** How many calls there were. */
  readonly calls: () => number;
}

/** The real disk, but that its call number `failing` (from 1) fails, and with `isBroken` every one after it as well. */
export function faultyDisk(failing: number, fault: Fault, isBroken = false): FaultyDisk {
  let calls = 0;
  const fails = (): boolean => {
    calls += 1;
    return isBroken ? calls >= failing : calls === failing;
  };
  const call = async <Result>(name: string, act: () => Promise<Result>): Promise<Result> => {
    if (fails() && fault !== 'short')
      throw Object.assign(new Error(`${fault}: ${name}`), { code: fault, syscall: name });
    return act();
  };
  const faultyFile = (file: OpenFile): OpenFile => ({
    read: (buffer) => call('read', () => file.read(buffer)),
    append: async (bytes) => {
      if (fails() && fault !== 'short')
        throw Object.assign(new Error(`${fault}: write`), { code: fault, syscall: 'write' });
      const isCut = fault === 'short' && (isBroken ? calls >= failing : calls === failing);
      await file.append(isCut ? bytes.slice(0, bytes.length / 2) : bytes);
    },
    sync: () => call('fsync', () => file.sync()),
    stat: () => call('fstat', () => file.stat()),
    // What is open is closed all the same, as Linux does.
    close: async () => {
      await file.close();
      await call('close', async () => undefined);
    },
  });
  const disk: Disk = {
    mkdir: (path) => call('mkdir', () => nodeDisk.mkdir(path)),
    open: (path, way) => call('open', async () => faultyFile(await nodeDisk.open(path, way))),
    readdir: (path) => call('scandir', () => nodeDisk.readdir(path)),
    rename: (from, to) => call('rename', () => nodeDisk.rename(from, to)),
    remove: (path) => call('unlink', () => nodeDisk.remove(path)),
    rmdir: (path) => call('rmdir', () => nodeDisk.rmdir(path)),
  };
  return { disk, calls: () => calls };
}
