import { posix } from 'node:path';

/** The address of a folder of a site, as a page in another folder of it names it. */
export function wayTo(folder: string, from: string): string {
  const way = posix.relative(from, folder);
  return way === '' ? './' : `${way.split('/').map(encodeURIComponent).join('/')}/`;
}
