import { leftToRight } from './left-to-right.js';
import { nested } from './nested.js';
import type { Stretch } from './stretch.js';
import { withoutMarks } from './without-marks.js';
import type { Ordered } from './written-isolates.js';

const LETTER = /\p{L}/u;
const AT_MOST_A_BLANK = /^[ \u00A0]?$/u;

/**
 * Values from left to right in text that is not, each with the words beside it that run as it does: `Call 911 now`, of
 * which `911` is filled in, stays one sentence. A number alone is no such word: a dose does not join a phone number.
 *
 * @param runsOver whether a value runs from left to right
 */
export function withNeighbours(
  text: string,
  range: Stretch,
  parts: readonly Ordered[],
  runsOver: (part: Ordered) => boolean,
): readonly Ordered[] {
  const grown: { start: number; end: number }[] = [];
  let at = range.start;
  let before: { start: number; end: number } | undefined;
  const outer = nested(parts).map(({ part }) => ({ ...withSigns(part), runsOver: runsOver(part) }));
  for (const part of [...outer, undefined]) {
    const end = part?.start ?? range.end;
    const [first, last] = outerStretches(text, { start: at, end });
    if (before && first && AT_MOST_A_BLANK.test(text.slice(before.end, first.start))) before.end = first.end;
    if (!part) break;
    at = part.end;
    if (!part.runsOver) {
      before = undefined;
      continue;
    }
    const touches = last && AT_MOST_A_BLANK.test(text.slice(last.end, part.start));
    const start = touches ? last.start : part.start;
    // One stretch may stand between two values, and belong to both.
    if (before && before.end > start) before.end = part.end;
    else grown.push((before = { start, end: part.end }));
  }
  return [...parts, ...grown.map((stretch): Ordered => ({ ...stretch, runs: 'ltr' }))];
}

/** A stretch with the isolates' signs that its author has put around it. */
function withSigns({ start, end, written }: Ordered): Stretch {
  return written === undefined ? { start, end } : { start: start - 1, end: end + 1 };
}

/** The first and the last stretch of a text between two values, where these hold a word. */
function outerStretches(
  text: string,
  { start, end }: Stretch,
): readonly [Stretch | undefined, Stretch | undefined] {
  const stretches = withoutMarks(text.slice(start, end), (bare) => leftToRight(bare, start === 0)).map(
    (found) => ({
      start: start + found.start,
      end: start + found.end,
    }),
  );
  const wordAt = (index: number): Stretch | undefined => {
    const stretch = stretches.at(index);
    return stretch && LETTER.test(text.slice(stretch.start, stretch.end)) ? stretch : undefined;
  };
  return [wordAt(0), wordAt(-1)];
}
