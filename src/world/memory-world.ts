import type { ReadResult, World } from './world.js';

/** A world made of texts and bytes, for tests and for programs that have no disk. */
export function memoryWorld(
  files: Readonly<Record<string, string | Uint8Array>>,
  now: Date = new Date('2026-11-22T00:00:00Z'),
): World {
  return {
    read: (path, maxBytes) => readFrom(files, path, maxBytes),
    list: (folder) => namesIn(Object.keys(files), folder),
    whyNotListed: () => undefined,
    stamp: () => undefined,
    now: () => now,
  };
}

function readFrom(
  files: Readonly<Record<string, string | Uint8Array>>,
  path: string,
  maxBytes: number,
): ReadResult {
  const file = files[path];
  if (file === undefined) return { kind: 'missing' };
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  if (bytes.length > maxBytes) return { kind: 'too-large', sizeBytes: bytes.length };
  return { kind: 'found', bytes };
}

function namesIn(paths: readonly string[], folder: string): readonly string[] {
  const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
  const names = paths
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
    .map((rest) => (rest.includes('/') ? rest.slice(0, rest.indexOf('/') + 1) : rest));
  return [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1));
}
