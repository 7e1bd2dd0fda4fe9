import { createHash } from 'node:crypto';

const HEAD = '{"format":"clinic-handouts-index-3","kept":';

/** An index that somebody changed, with the seal that it would have if the press had written it so. */
export function sealedIndex(kept: string): string {
  return `${HEAD}${kept},"sha256":"${createHash('sha256').update(kept).digest('hex')}"}\n`;
}

/** What an index keeps, to be changed. */
export function keptIn(index: string): string {
  return index.slice(HEAD.length, index.lastIndexOf(',"sha256":"'));
}
