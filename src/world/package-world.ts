import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stampOf } from './stamp-of.js';
import { whyOf } from './why-of.js';
import type { ReadResult, Stamp, World } from './world.js';

const PREFIX = 'npm:';

/** Files of installed packages, by `npm:package/path`, as seen from the first of several folders that has them. */
export function packageWorld(folders: readonly string[], now: Date): World {
  const resolve = resolverFrom(folders);
  return {
    read: (path, maxBytes) =>
      path.startsWith(PREFIX)
        ? readPackageFile(resolve, path.slice(PREFIX.length), maxBytes)
        : { kind: 'missing' },
    list: () => [],
    stamp: (path) =>
      path.startsWith(PREFIX) ? stampOfPackageFile(resolve, path.slice(PREFIX.length)) : undefined,
    now: () => now,
  };
}

/** A package and a path in it; never a path of the disk, nor one that climbs out of the package. */
const IN_PACKAGE = /^@?[^/\\:@.][^/\\:]*(?:\/(?!\.{1,2}(?:\/|$))[^/\\:]+)*$/u;

type Resolve = (specifier: string) => string | undefined;

function resolverFrom(folders: readonly string[]): Resolve {
  const requires = [...new Set(folders)].map((folder) => createRequire(join(folder, 'package.json')));
  return (specifier) => {
    if (!IN_PACKAGE.test(specifier)) return undefined;
    for (const require of requires) {
      try {
        return require.resolve(specifier);
      } catch {
        // The next folder may have it.
      }
    }
    return undefined;
  };
}

function readPackageFile(resolve: Resolve, specifier: string, maxBytes: number): ReadResult {
  const file = resolve(specifier);
  if (file === undefined) return { kind: 'missing' };
  try {
    const { size } = statSync(file);
    return size > maxBytes
      ? { kind: 'too-large', sizeBytes: size }
      : { kind: 'found', bytes: readFileSync(file) };
  } catch (error) {
    return { kind: 'unreadable', why: whyOf(error) };
  }
}

function stampOfPackageFile(resolve: Resolve, specifier: string): Stamp | undefined {
  const file = resolve(specifier);
  return file === undefined ? undefined : stampOf(file);
}
