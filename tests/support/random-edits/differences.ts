import type { Disk } from './disk.js';

/** Files that two output folders do not have alike, byte for byte; the index is nobody's business. */
export function differences(one: Disk, other: Disk): readonly string[] {
  const paths = [...new Set([...one.paths, ...other.paths])].filter(isKept);
  return paths.filter((path) => textOf(one, path) !== textOf(other, path));
}

/** Whether a file is one that is handed on. */
export function isKept(path: string): boolean {
  return path !== '.handouts-index.json';
}

function textOf(disk: Disk, path: string): string | undefined {
  const bytes = disk.read(path);
  return bytes && Buffer.from(bytes).toString('latin1');
}
