import { hashOfBytes, type Read } from '../world/index.js';
import type { Job } from './job.js';

/** No path of a project has a colon. */
const PLANNED = 'plan:';
const STANDING = 'site:';

/** What the plan says of a page, as a read beside those of files: a page is made anew where it changes. */
export function plannedRead({ file, page }: Pick<Job, 'file' | 'page'>): Read {
  return { path: PLANNED + file, sha256: hashOfBytes(new TextEncoder().encode(JSON.stringify(page))) };
}

/** A file that stands beside a page and was read, or written, for it. */
export function standingRead(path: string, bytes: Uint8Array): Read {
  return { path: STANDING + path, sha256: hashOfBytes(bytes) };
}

/** The page that a read is the plan of, or the file of the site that it is of. */
export function siteRead(path: string): { readonly planned?: string; readonly standing?: string } {
  if (path.startsWith(PLANNED)) return { planned: path.slice(PLANNED.length) };
  return path.startsWith(STANDING) ? { standing: path.slice(STANDING.length) } : {};
}
