/** Words as a regular expression finds them, with a blank of any kind where they have one. */
export function asPattern(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(/\s/gu, String.raw`\s`);
}

/** Any of some words, the longest first; nothing at all where there are none. */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  return `(?:${words
    .toSorted((a, b) => b.length - a.length)
    .map(asPattern)
    .join('|')})`;
}
