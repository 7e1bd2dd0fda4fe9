import { closest, distance } from 'fastest-levenshtein';

/** A list of more is not read. */
const MOST_LISTED = 16;
/** Of a longer one, so many are named. */
const MOST_NEAREST = 3;

/**
 * `did you mean "teal"?` when one of the known words is near enough, otherwise the list of them; nothing where there are none.
 *
 * @param otherwise what is said where none is near and the list is too long to read: where to find it, if anybody knows
 */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string;
export function didYouMean(word: string, known: readonly string[]): string | undefined;
export function didYouMean(word: string, known: readonly string[], otherwise?: string): string | undefined {
  if (known.length === 0) return otherwise;
  const best = closest(word.toLowerCase(), [...known]);
  if (distance(word.toLowerCase(), best) <= Math.max(2, Math.floor(word.length / 3)))
    return `did you mean "${best}"?`;
  if (known.length <= MOST_LISTED) return `it can be: ${known.join(', ')}`;
  if (otherwise !== undefined) return otherwise;
  const nearest = known
    .map((one) => ({ one, far: distance(word.toLowerCase(), one) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, MOST_NEAREST);
  return `it is none of the ${known.length} that there are; the nearest are ${nearest.map(({ one }) => one).join(', ')}`;
}
