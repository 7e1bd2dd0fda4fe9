import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { pathFault } from '../text/index.js';
import { CannotWriteError } from './output.js';

/**
 * The whole path of something below an output folder, asked right before it is written, read or taken away.
 *
 * There, nothing goes through a link: it could lead anywhere, and one clinic's folder into another's. A link in place of
 * the file itself is no file of ours; what is published takes its place, and its target is never touched.
 */
export function ownPath(root: string, path: string): string {
  const fault = pathFault(path);
  if (fault) throw new CannotWriteError(join(root, path), `its name ${fault.what}`, { isOfOneFile: true });
  const steps = path.split('/').slice(0, -1);
  for (const [index] of steps.entries()) {
    const folder = join(root, ...steps.slice(0, index + 1));
    if (isLink(folder))
      throw new CannotWriteError(folder, 'it is a link, and nothing is written through links', {
        hint: 'move it away, and build again',
        isOfOneFile: true,
      });
  }
  return join(root, path);
}

/** Whether a path goes through a folder that is a link: nobody looks there. */
export function isBehindLink(root: string, path: string): boolean {
  const steps = path.split('/').slice(0, -1);
  return steps.some((_, index) => isLink(join(root, ...steps.slice(0, index + 1))));
}

/** A file where a folder would be is told by whoever uses the path. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}
