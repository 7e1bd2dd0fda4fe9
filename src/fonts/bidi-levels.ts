import bidiFactory from 'bidi-js';
import { leftToRight, type Stretch } from './left-to-right.js';

const bidi = bidiFactory();
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * The embedding level of each UTF-16 unit of a text, by UAX 9: odd is right to left.
 *
 * Numbers and Latin words are isolated, as if a careful author had put isolates around each; the text itself stays as it is.
 *
 * @param isolates stretches that are ordered by themselves, as their first letter says: names, and what else is filled in
 */
export function bidiLevels(
  text: string,
  direction: 'ltr' | 'rtl',
  isolates: readonly Stretch[],
): ArrayLike<number> {
  const signs = signsIn(text, isolates);
  let marked = '';
  /** Where each unit of the text stands in the marked text. */
  const at = new Uint32Array(text.length);
  for (let index = 0; index <= text.length; index += 1) {
    marked += signs.get(index) ?? '';
    if (index === text.length) break;
    at[index] = marked.length;
    marked += text.charAt(index);
  }
  const { levels } = bidi.getEmbeddingLevels(marked, direction);
  return Uint8Array.from(at, (place) => levels[place] ?? 0);
}

/** The isolates' signs by the index before which they stand. */
function signsIn(text: string, isolates: readonly Stretch[]): ReadonlyMap<number, string> {
  const signs = new Map<number, string>();
  const open = (index: number, sign: string): void => void signs.set(index, (signs.get(index) ?? '') + sign);
  const close = (index: number): void => void signs.set(index, POP_ISOLATE + (signs.get(index) ?? ''));
  // What is closed at an index comes before what is opened there, and the inner before the outer.
  const numbers = betweenEdges(text, isolates).flatMap(({ start, end }) =>
    leftToRight(text.slice(start, end)).map((found) => ({
      start: start + found.start,
      end: start + found.end,
    })),
  );
  for (const { start, end } of isolates) {
    open(start, FIRST_STRONG_ISOLATE);
    close(end);
  }
  for (const { start, end } of numbers) {
    open(start, LEFT_TO_RIGHT_ISOLATE);
    close(end);
  }
  return signs;
}

/** A text cut at every edge of an isolate, so that no stretch in a part crosses one. */
function betweenEdges(text: string, isolates: readonly Stretch[]): readonly Stretch[] {
  const edges = [...new Set([0, ...isolates.flatMap(({ start, end }) => [start, end]), text.length])];
  return edges
    .toSorted((a, b) => a - b)
    .flatMap((start, index, all) => {
      const end = all[index + 1];
      return end === undefined ? [] : [{ start, end }];
    });
}
