import { isPagePath, isSheetPath } from '../plan/index.js';

/** Whether a path is one that the press writes such files to: what a manifest names may be read and removed by that name. */
export function isOwnPath(path: string, areOfPages: boolean | undefined): boolean {
  return areOfPages ? isPagePath(path) : isSheetPath(path);
}
