import { type JobList, plannedRead, siteRead } from '../plan/index.js';
import type { HashOf } from '../project/index.js';

/** What stands for a page that is planned no more. */
const NOT_PLANNED = 'not planned';
const MISSING = 'missing';

/**
 * Hashes of what pages are made from besides files of the project: what the plan says of each, and what stands beside it.
 *
 * @param hashOfFile of a file below the site; nothing where there is none
 */
export function pageHashes(
  hashOf: HashOf,
  jobs: JobList,
  hashOfFile: (file: string) => string | undefined,
): HashOf {
  return (path) => {
    const read = siteRead(path);
    if (read.standing !== undefined) return hashOfFile(read.standing) ?? MISSING;
    if (read.planned === undefined) return hashOf(path);
    const job = jobs.find(read.planned);
    return job ? plannedRead(job).sha256 : NOT_PLANNED;
  };
}
