import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { stampOf } from './stamp-of.js';
import { whyOf } from './why-of.js';
import type { ReadResult, World } from './world.js';

/**
 * The real disk below `root`.
 *
 * @param root an absolute folder; nothing outside it is ever read
 * @param now the moment that every stage sees
 */
export function nodeWorld(root: string, now: Date): World {
  return {
    read: (path, maxBytes) => readBelow(root, path, maxBytes),
    list: (folder) => listBelow(root, folder),
    stamp: (path) => stampOf(join(root, path)),
    now: () => now,
  };
}

function readBelow(root: string, path: string, maxBytes: number): ReadResult {
  try {
    const real = realpathSync(join(root, path));
    if (!real.startsWith(withSeparator(realpathSync(root)))) return { kind: 'outside' };
    // A pipe that nobody writes to would be waited for.
    const descriptor = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(descriptor);
      if (!stat.isFile()) return { kind: 'unreadable', why: 'it is not a file' };
      if (stat.size > maxBytes) return { kind: 'too-large', sizeBytes: stat.size };
      return { kind: 'found', bytes: readFileSync(descriptor) };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return isMissing(error) ? { kind: 'missing' } : { kind: 'unreadable', why: whyOf(error) };
  }
}

function listBelow(root: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .toSorted((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
