import { leftToRight } from './left-to-right.js';
import { nested } from './nested.js';
import { rightToLeft } from './right-to-left.js';
import type { Stretch } from './stretch.js';
import { withNeighbours } from './with-neighbours.js';
import { strongIn, type Direction } from './words-in.js';
import { withoutMarks } from './without-marks.js';
import { writtenIsolates, type Ordered } from './written-isolates.js';

/** A stretch that is ordered by itself, in its own direction. */
export interface Isolate extends Stretch {
  readonly direction: Direction;
}

/** Digits that Arabic writes itself; signs between two such numbers would run from right to left (UAX 9, N1). */
const ARABIC_NUMBER = /[٠-٩](?:[.,:/٫٬]?[٠-٩])*/gu;
/** What parts a value into several, each of which stands where it is written: a name before its dose. */
const PARTS = /[:;,](?!\d)/u;

/**
 * Where a careful author would put isolates (UAX 9) into a text, the outer before the inner: around what runs against
 * its paragraph, and nowhere else. An isolate is a neutral sign to what stands around it, so one too many lets its
 * neighbours join and change places.
 *
 * @param values stretches that are filled in, such as names: they are ordered as a whole
 */
export function isolatesIn(
  text: string,
  direction: Direction,
  values: readonly Stretch[],
): readonly Isolate[] {
  return within(text, { start: 0, end: text.length }, direction, [
    ...values.filter(({ start, end }) => end > start),
    ...writtenIsolates(text),
  ]);
}

function within(
  text: string,
  { start, end }: Stretch,
  direction: Direction,
  parts: readonly Ordered[],
): readonly Isolate[] {
  const isolates: Isolate[] = [];
  let at = start;
  const directionIn = (part: Ordered): Direction =>
    part.written ?? part.runs ?? directionOf(text.slice(part.start, part.end), direction);
  const isOther = (part: Ordered): boolean =>
    directionIn(part) === 'ltr' &&
    (part.written === undefined || !strongIn(text.slice(part.start, part.end)).rtl);
  const all = direction === 'ltr' ? parts : withNeighbours(text, { start, end }, parts, isOther);
  for (const { part, inside } of nested(all)) {
    isolates.push(...plain(text, { start: at, end: part.start }, direction));
    const own = directionIn(part);
    if (part.written === undefined && own !== direction)
      isolates.push({ start: part.start, end: part.end, direction: own });
    isolates.push(...within(text, part, own, inside));
    at = part.end;
  }
  isolates.push(...plain(text, { start: at, end }, direction));
  return isolates;
}

/**
 * A value of the other direction alone is ordered as a whole, and so is a number without letters where text runs from
 * right to left. What has letters of both is the paragraph's own text, whatever it begins with.
 */
function directionOf(value: string, paragraph: Direction): Direction {
  const { ltr, rtl } = strongIn(value);
  if (paragraph === 'rtl') return !rtl && (ltr || /[0-9]/u.test(value)) ? 'ltr' : 'rtl';
  return rtl && !ltr && !PARTS.test(value) ? 'rtl' : 'ltr';
}

/** A text that nothing is filled into. */
function plain(text: string, { start, end }: Stretch, direction: Direction): readonly Isolate[] {
  const words = text.slice(start, end);
  const moved = (stretch: Stretch): Stretch => ({ start: start + stretch.start, end: start + stretch.end });
  if (direction === 'rtl')
    return withoutMarks(words, (bare) => leftToRight(bare, start === 0))
      .map(moved)
      .flatMap((stretch) => [{ ...stretch, direction: 'ltr' }, ...plain(text, stretch, 'ltr')]);
  const numbers = [...words.matchAll(ARABIC_NUMBER)].map(({ 0: number, index }) => ({
    start: index,
    end: index + number.length,
  }));
  const names = withoutMarks(words, rightToLeft);
  let next = 0;
  const alone = numbers.filter((number) => {
    while ((names[next]?.end ?? Infinity) <= number.start) next += 1;
    return number.end <= (names[next]?.start ?? Infinity);
  });
  return [
    ...alone.map((number): Isolate => ({ ...moved(number), direction: 'ltr' })),
    ...names
      .map(moved)
      .flatMap((stretch): readonly Isolate[] => [
        { ...stretch, direction: 'rtl' },
        ...plain(text, stretch, 'rtl'),
      ]),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
}
