import type { Word } from './words-in.js';

/** Between a bracket and its words there may be so many signs. */
const MOST_SIGNS = 4;

/**
 * Brackets and quotation marks that go with the words in them: all of these run from left to right and hold together.
 *
 * @param joins whether each word is joined to the one before it
 */
export function soundPairs(
  text: string,
  words: readonly Word[],
  joins: readonly boolean[],
  pairs: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const cuts = sums(words.map((_, index) => !(joins[index] ?? false)));
  const others = sums(words.map(({ direction }) => direction === 'rtl'));
  const wordsBefore = placesOf(words, text.length);
  const sound = new Map<number, number>();
  for (const [at, partner] of pairs) {
    if (partner < at) continue;
    const first = wordsBefore[at] ?? 0;
    const next = wordsBefore[partner] ?? 0;
    const [from, to] = [words[first], words[next - 1]];
    if (next <= first || !from || !to) continue;
    const isWhole = (cuts[next] ?? 0) === (cuts[first + 1] ?? 0);
    const isAlike = (others[next] ?? 0) === (others[first] ?? 0);
    const isNear = from.start - at - 1 <= MOST_SIGNS && partner - to.end <= MOST_SIGNS;
    if (isWhole && isAlike && isNear) sound.set(at, partner).set(partner, at);
  }
  return sound;
}

/** How many of the first so many are so. */
function sums(values: readonly boolean[]): readonly number[] {
  const found = [0];
  for (const value of values) found.push((found.at(-1) ?? 0) + (value ? 1 : 0));
  return found;
}

/** How many words begin before each index. */
function placesOf(words: readonly Word[], length: number): Uint32Array {
  const places = new Uint32Array(length + 1);
  for (const { start } of words) places[start + 1] = 1;
  for (let index = 1; index <= length; index += 1)
    places[index] = (places[index] ?? 0) + (places[index - 1] ?? 0);
  return places;
}
