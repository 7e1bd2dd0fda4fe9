import { isNear, nearest } from './nearest.js';

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
  const ranked = nearest(word, known);
  const [best] = ranked;
  if (!best) return otherwise;
  if (isNear(word, best.far)) return `did you mean "${best.one}"?`;
  if (known.length <= MOST_LISTED) return `it can be: ${known.join(', ')}`;
  if (otherwise !== undefined) return otherwise;
  const names = ranked.slice(0, MOST_NEAREST).map(({ one }) => one);
  return `it is none of the ${known.length} that there are; the nearest are ${names.join(', ')}`;
}
