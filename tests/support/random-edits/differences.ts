import type { ManifestEntry } from '../../../src/record/index.js';
import type { Disk } from './disk.js';

/**
 * Files that two output folders do not have alike, byte for byte; the index is nobody's business.
 *
 * @param older files that the first has besides, since they could not be made anew; its manifest names them, too
 */
export function differences(one: Disk, other: Disk, older: ReadonlySet<string>): readonly string[] {
  const paths = [...new Set([...one.paths, ...other.paths])].filter(isKept);
  const lost = [...older].filter((path) => !one.paths.includes(path));
  const differing = paths.filter((path) => !older.has(path) && textOf(one, path) !== textOf(other, path));
  if (older.size === 0) return differing;
  const areSame = linesOf(one, older) === linesOf(other, older);
  return [...lost, ...differing.filter((path) => path !== MANIFEST || !areSame)];
}

const MANIFEST = 'manifest.json';

/** What a manifest says of files, but of those that are older. */
function linesOf(disk: Disk, older: ReadonlySet<string>): string {
  if (!disk.paths.includes(MANIFEST)) return '[]';
  const { files } = JSON.parse(disk.text(MANIFEST)) as { readonly files: readonly ManifestEntry[] };
  return JSON.stringify(files.filter(({ file }) => !older.has(file)).map(({ inputs: _, ...entry }) => entry));
}

/** Whether a file is one that is handed on. */
export function isKept(path: string): boolean {
  return path !== '.handouts-index.json';
}

function textOf(disk: Disk, path: string): string | undefined {
  const bytes = disk.read(path);
  return bytes && Buffer.from(bytes).toString('latin1');
}
