import { closest, distance } from 'fastest-levenshtein';

/** `did you mean "teal"?` when one of the known words is near enough, otherwise the list of them, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(word.toLowerCase(), [...known]);
  if (distance(word.toLowerCase(), best) <= Math.max(2, Math.floor(word.length / 3)))
    return `did you mean "${best}"?`;
  return known.length <= 16 ? `it can be: ${known.join(', ')}` : undefined;
}
