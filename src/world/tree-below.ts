import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** Something that stands below a folder, by its path there; folders themselves only where they cannot be read. */
export interface Standing {
  readonly path: string;
  readonly kind: 'file' | 'link' | 'unreadable folder' | 'something else';
}

/** All that stands below a folder, hidden things too, sorted; links are told and not followed. */
export function treeBelow(root: string): readonly Standing[] {
  const found: Standing[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = entriesOf(root, folder);
    if (!entries) found.push({ path: folder, kind: 'unreadable folder' });
    for (const entry of entries ?? []) {
      const path = `${folder}${entry.name}`;
      if (entry.isDirectory()) folders.push(`${path}/`);
      else found.push({ path, kind: kindOf(entry) });
    }
  }
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function entriesOf(root: string, folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function kindOf(entry: Dirent): Standing['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isSymbolicLink() ? 'link' : 'something else';
}
