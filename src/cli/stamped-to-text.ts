import type { Stamped } from '../commands/index.js';

/** What became of a translation that was to be stamped, in lines. */
export function stampedToText({ file, from, version, parts, wasReviewed }: Stamped): string {
  if (parts.length === 0) return `${file} says what ${from}.md ${version} says\n`;
  const review = wasReviewed ? '  it was reviewed before that: see reviewed_by and reviewed_on\n' : '';
  return `${file} now answers for ${from}.md ${version}:\n${parts.map((part) => `  ${part}\n`).join('')}${review}`;
}
