import { lstatSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { whyOf } from '../world/index.js';
import { CannotWriteError } from './output.js';

/** What a person does about a refusal that is of one file; a disk that takes nothing more refuses otherwise. */
const HINTS: Readonly<Record<string, string>> = {
  ENOTDIR: 'move it away, and build again',
  EISDIR: 'move it away, and build again',
  EEXIST: 'move it away, and build again',
  ENOTEMPTY: 'move it away, and build again',
  ELOOP: 'move it away, and build again',
  EBUSY: 'move it away, and build again',
  EXDEV: 'let its folder be one of the disk of the output folder',
  ENAMETOOLONG: 'give the clinic or the handout a shorter name',
};
const NOT_ALLOWED = new Set<unknown>(['EACCES', 'EPERM']);

/**
 * The refusal that one file below an output folder met, and others beside it at most; nothing where it is the output folder
 * or its disk that takes nothing: then no other file could be written either.
 *
 * It names what stands in the way and not the file, so that it is one message for all the sheets of a clinic.
 */
export function inTheWay(root: string, path: string, error: unknown): CannotWriteError | undefined {
  if (!(error instanceof Error && 'code' in error) || !isFolder(root)) return undefined;
  const because = { cause: error, isOfOneFile: true };
  const hint = HINTS[String(error.code)];
  if (hint !== undefined)
    return new CannotWriteError(obstacleTo(root, path), whyOf(error), { ...because, hint });
  if (!NOT_ALLOWED.has(error.code)) return undefined;
  const closed = dirname(refusedAt(error));
  const below = relative(root, closed);
  if (below === '' || below.startsWith('..')) return undefined;
  return new CannotWriteError(closed, whyOf(error), {
    ...because,
    hint: 'allow its owner to write there, and build again',
  });
}

/** The first on the way to a file that is none of the folders it lies in, or that is one in its own place. */
function obstacleTo(root: string, path: string): string {
  const steps = path.split('/');
  for (const [index] of steps.entries()) {
    const step = join(root, ...steps.slice(0, index + 1));
    const isLast = index === steps.length - 1;
    if (isLast || lstatSync(step, { throwIfNoEntry: false })?.isDirectory() === false) return step;
  }
  return join(root, path);
}

/** What the call that was refused would have made. */
function refusedAt(error: Error): string {
  if ('dest' in error) return String(error.dest);
  return 'path' in error ? String(error.path) : '';
}

/** The output folder itself may be a link. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
