import { closest, distance } from 'fastest-levenshtein';

/** A list of more is not read. */
const MOST_LISTED = 16;
/** Of a longer one, so many are named. */
const MOST_NEAREST = 3;

/** `did you mean "teal"?` when one of the known words is near enough, otherwise the list of them; nothing where there are none. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(word.toLowerCase(), [...known]);
  if (distance(word.toLowerCase(), best) <= Math.max(2, Math.floor(word.length / 3)))
    return `did you mean "${best}"?`;
  if (known.length <= MOST_LISTED) return `it can be: ${known.join(', ')}`;
  const nearest = known
    .map((one) => ({ one, far: distance(word.toLowerCase(), one) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, MOST_NEAREST);
  return `it is none of the ${known.length} that there are; the nearest are ${nearest.map(({ one }) => one).join(', ')}`;
}
