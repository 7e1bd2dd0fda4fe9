/** A stretch of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches that share a character with another, out of many that follow one another.
 *
 * A long text has as many lines as stretches: were each looked at for each line, it would cost the square of its length.
 */
export function overlapping<Item extends Stretch>(
  items: readonly Item[],
  { start, end }: Stretch,
): readonly Item[] {
  const first = firstWhere(items.length, (place) => (items[place]?.end ?? 0) > start);
  let last = first;
  while ((items[last]?.start ?? Infinity) < end) last += 1;
  return items.slice(first, last);
}

/** The first of so many places from which on something is true. */
export function firstWhere(count: number, isTrue: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
