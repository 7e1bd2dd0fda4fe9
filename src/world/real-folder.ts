import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isMissing } from './enter.js';

/** Where a folder really lies, all links followed, whether it is there already or not. */
export interface RealFolder {
  readonly path: string;
  /** Whether its own name is a link. */
  readonly isLink: boolean;
}

/** Follows all links of a folder's path; what is not there yet has none. */
export function realFolder(path: string): RealFolder {
  return { path: realPathOf(path), isLink: isLink(path) };
}

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const above = dirname(path);
    if (!isMissing(error) || above === path) return path;
    return join(realPathOf(above), basename(path));
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
