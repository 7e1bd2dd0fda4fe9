import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathFault } from '../text/index.js';
import { enter } from './enter.js';
import { readWhole, whatItIs } from './read-whole.js';
import { stampOf } from './stamp-of.js';
import { whyOf } from './why-of.js';
import type { World } from './world.js';

/**
 * The real disk below `root`.
 *
 * @param root an absolute folder; nothing outside it is ever read
 * @param now the moment that every stage sees
 */
export function nodeWorld(root: string, now: Date): World {
  return {
    read: (path, maxBytes) => readWhole(enter(root, path), maxBytes),
    list: (folder) => {
      const listing = listBelow(root, folder);
      return typeof listing === 'string' ? [] : listing;
    },
    whyNotListed: (folder) => {
      const listing = listBelow(root, folder);
      return typeof listing === 'string' ? listing : undefined;
    },
    // Nothing is read for it, so a link that leads out tells nothing but that it is another than before.
    stamp: (path) => (pathFault(path) ? undefined : stampOf(join(root, path))),
    now: () => now,
  };
}

/** The names in a folder, or why something that is there cannot be listed. */
function listBelow(root: string, named: string): readonly string[] | string {
  // As it stands in the listing of the folder above.
  const folder = named.replace(/\/$/u, '');
  const entrance = enter(root, folder);
  if (entrance.kind === 'missing') return [];
  if (entrance.kind === 'outside') return entrance.why;
  if (entrance.kind === 'unreadable') return `cannot be listed: ${entrance.why}`;
  if (!entrance.stat.isDirectory()) return `is no folder: ${whatItIs(entrance.stat)}`;
  const isFolder = (name: string): boolean => {
    const found = enter(root, folder === '' ? name : `${folder}/${name}`);
    return found.kind === 'inside' && found.stat.isDirectory();
  };
  try {
    return readdirSync(entrance.real, { withFileTypes: true })
      .map((entry) =>
        entry.isDirectory() || (entry.isSymbolicLink() && isFolder(entry.name))
          ? `${entry.name}/`
          : entry.name,
      )
      .toSorted((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    return `cannot be listed: ${whyOf(error)}`;
  }
}
