import { dirname, join } from 'node:path';
import { pathFault } from '../text/index.js';
import { enter } from './enter.js';
import { readWhole } from './read-whole.js';
import { stampOf } from './stamp-of.js';
import type { Stamp, World } from './world.js';

const PREFIX = 'npm:';

/**
 * Files of installed packages, by `npm:package/path`, as seen from the first of several folders that has them.
 *
 * A package is a folder below `node_modules` with a package.json in it, of the folder itself or of one above it. It may be
 * a link, as some package managers make them; what is read of it lies within what it leads to.
 */
export function packageWorld(folders: readonly string[], now: Date): World {
  return {
    read: (path, maxBytes) => {
      const named = partsOf(path);
      const home = named && homeOf(named, folders);
      return named && home !== undefined ? readWhole(enter(home, named.file), maxBytes) : { kind: 'missing' };
    },
    list: () => [],
    whyNotListed: () => undefined,
    stamp: (path) => stampIn(partsOf(path), folders),
    now: () => now,
  };
}

/** A package, and a file in it. */
interface Named {
  readonly name: string;
  readonly file: string;
}

const PACKAGE = /^(?<name>(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*)\/(?<file>.+)$/iu;

function partsOf(path: string): Named | undefined {
  const parts = path.startsWith(PREFIX) ? PACKAGE.exec(path.slice(PREFIX.length))?.groups : undefined;
  const { name, file } = parts ?? {};
  return name === undefined || file === undefined || pathFault(file) ? undefined : { name, file };
}

/** The first folder of that package that has the file. */
function homeOf({ name, file }: Named, folders: readonly string[]): string | undefined {
  return folders
    .flatMap(withThoseAbove)
    .map((folder) => join(folder, 'node_modules', name))
    .find((home) => enter(home, 'package.json').kind === 'inside' && enter(home, file).kind !== 'missing');
}

function withThoseAbove(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...withThoseAbove(above)];
}

function stampIn(named: Named | undefined, folders: readonly string[]): Stamp | undefined {
  const home = named && homeOf(named, folders);
  return named && home !== undefined ? stampOf(join(home, named.file)) : undefined;
}
