import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import { pathFault } from '../text/index.js';
import { whyOf } from './why-of.js';

/** What stands behind a path below a folder, when somebody wants to use it. */
export type Entrance =
  | { readonly kind: 'inside'; readonly real: string; readonly stat: Stats }
  | { readonly kind: 'missing' }
  /** Goes on after the path: `is an absolute path`. */
  | { readonly kind: 'outside'; readonly why: string }
  | { readonly kind: 'unreadable'; readonly why: string };

/**
 * The one door through which anything below a folder is reached: the path is plain, and what really stands behind it,
 * symbolic links and all, is in that folder too.
 *
 * It is asked each time, right before the use. Links within the folder are followed.
 *
 * @param root an absolute folder, which may be a link itself: whoever names it means what it leads to
 * @param path a plain path, or nothing for the folder itself
 */
export function enter(root: string, path: string): Entrance {
  const fault = path === '' ? undefined : pathFault(path);
  if (fault) return { kind: 'outside', why: fault.what };
  try {
    const realRoot = realpathSync.native(root);
    const real = realpathSync.native(join(root, path));
    if (real !== realRoot && !real.startsWith(withSeparator(realRoot)))
      return { kind: 'outside', why: `leads outside by a link${linkAbove(root, path)}` };
    return { kind: 'inside', real, stat: lstatSync(real) };
  } catch (error) {
    if (!isMissing(error)) return { kind: 'unreadable', why: whyOf(error) };
    return firstLink(root, path) === undefined
      ? { kind: 'missing' }
      : { kind: 'unreadable', why: 'it is a link that leads nowhere' };
  }
}

/** Whether nothing stands there, or a file where a folder would be. */
export function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The folder on the way that is the link, where it is not the path's own end. */
function linkAbove(root: string, path: string): string {
  const link = firstLink(root, path);
  return link === undefined || link === path ? '' : `, ${link}`;
}

/** The first part of a path that is a link. */
function firstLink(root: string, path: string): string | undefined {
  const steps = path.split('/');
  return steps
    .map((_, index) => steps.slice(0, index + 1).join('/'))
    .find((part) => {
      try {
        return lstatSync(join(root, part)).isSymbolicLink();
      } catch {
        return false;
      }
    });
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}
