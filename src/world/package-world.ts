import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stampOf } from './stamp-of.js';
import { whyOf } from './why-of.js';
import type { ReadResult, Stamp, World } from './world.js';

const PREFIX = 'npm:';

/** Files of installed packages, by `npm:package/path`, as seen from a folder; it has no other files. */
export function packageWorld(folder: string, now: Date): World {
  const require = createRequire(join(folder, 'package.json'));
  return {
    read: (path, maxBytes) =>
      path.startsWith(PREFIX)
        ? readPackageFile(require, path.slice(PREFIX.length), maxBytes)
        : { kind: 'missing' },
    list: () => [],
    stamp: (path) =>
      path.startsWith(PREFIX) ? stampOfPackageFile(require, path.slice(PREFIX.length)) : undefined,
    now: () => now,
  };
}

function readPackageFile(require: NodeJS.Require, specifier: string, maxBytes: number): ReadResult {
  let file: string;
  try {
    file = require.resolve(specifier);
  } catch {
    return { kind: 'missing' };
  }
  try {
    const { size } = statSync(file);
    return size > maxBytes
      ? { kind: 'too-large', sizeBytes: size }
      : { kind: 'found', bytes: readFileSync(file) };
  } catch (error) {
    return { kind: 'unreadable', why: whyOf(error) };
  }
}

function stampOfPackageFile(require: NodeJS.Require, specifier: string): Stamp | undefined {
  try {
    return stampOf(require.resolve(specifier));
  } catch {
    return undefined;
  }
}
