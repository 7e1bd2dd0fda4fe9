import { fileStart, placeWithin, type Place } from '../diagnostics/index.js';
import { EDGE, joinedText, type JoinedText } from './joined-text.js';

/** A number that a template writes itself. */
export interface OwnNumber {
  readonly number: string;
  readonly place: Place;
}

/**
 * Three digits and more, whatever stands between them but letters and values: a number that somebody could call. No
 * template needs any: all numbers of clinics and handouts have slots.
 */
// eslint-disable-next-line no-control-regex -- where a value stands, nobody knows what
const NUMBER = /\p{Nd}(?:[^\p{L}\p{N}\u0000]*\p{Nd}){2,}/gu;

const TIME = /^(?:[01]?\d|2[0-3]):[0-5]\d$/u;

/** The numbers in the words that a template's file writes itself, what comes of its slots aside. */
export function ownNumbers({
  file,
  text,
}: {
  readonly file: string;
  readonly text: string;
}): readonly OwnNumber[] {
  const found = (joined: JoinedText): readonly OwnNumber[] =>
    [...joined.text.matchAll(NUMBER)].flatMap(({ 0: match, index }) => {
      const parts = match.split(EDGE).map((part) => part.trim());
      const filled = parts.filter((part) => /\p{Nd}/u.test(part));
      if (filled.every((part) => TIME.test(part)) || isScale(filled)) return [];
      const number = filled.join(' ').replaceAll(/\s+/gu, ' ');
      return [{ number, place: placeWithin(fileStart(file), text, joined.offsets[index] ?? 0) }];
    });
  return joinedText(text).flatMap(found);
}

/** Numbers, each in a cell or a block of its own, that go up in even steps: steps to follow, or pain from 0 to 10. */
function isScale(parts: readonly string[]): boolean {
  const counts = parts.map((part) =>
    /^\d{1,2}\P{Nd}*$/u.test(part) ? Number.parseInt(part, 10) : Number.NaN,
  );
  const [first = 0, second = 0] = counts;
  const step = second - first;
  return counts.length > 2 && step > 0 && counts.every((count, index) => count === first + index * step);
}
