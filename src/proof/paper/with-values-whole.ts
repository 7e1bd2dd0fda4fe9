import { RIGHT_TO_LEFT } from '../file/read-to-unicode.js';
import { isOrdered } from './is-ordered.js';
import { lineWords, type Letter, type WordInLine } from './line-words.js';

/** A value is ordered by itself, in the direction of its first letter, when it has more words than this. */
const ONE = 1;
const NATIVE_DIGIT = /[٠-٩۰-۹]/u;

/** The words of a line with each value of its clinic, or what of it stands on this line, as one word: it is isolated whole. */
export function withValuesWhole(
  words: readonly WordInLine[],
  values: readonly string[],
): readonly WordInLine[] {
  const known = values
    .filter((value) => RIGHT_TO_LEFT.test(value) || (isSaid(value) && NATIVE_DIGIT.test(value)))
    .map((value) => ({
      parts: partsOfValue(value),
      isBackwards: runsBackwards(value),
      least: isSaid(value) && !RIGHT_TO_LEFT.test(value) ? 1 : ONE + 1,
    }));
  const whole: WordInLine[] = [];
  for (let at = 0; at < words.length;) {
    const { count, isBackwards, least } = longestFrom(words, at, known);
    const stretch = words.slice(at, at + count);
    if (count >= least && isOrdered(stretch, isBackwards)) whole.push(merged(stretch, isBackwards));
    else whole.push(...stretch);
    at += count;
  }
  return whole;
}

/** As the sign says that its author put before it, or by its first letter. */
function runsBackwards(value: string): boolean {
  const said = /^[\u2066\u2067]/u.exec(value)?.[0];
  return said === undefined ? RIGHT_TO_LEFT.test(/\p{L}/u.exec(value)?.[0] ?? '') : said === '\u2067';
}

/** Whether its author put the sign of an isolate from left to right before it. */
function isSaid(value: string): boolean {
  return value.startsWith('\u2066');
}

interface Value {
  readonly parts: readonly string[];
  readonly isBackwards: boolean;
  /** So many words of it are ordered as one: a number with its sign is one word. */
  readonly least: number;
}

function partsOfValue(value: string): readonly string[] {
  return lineWords([...value].map((text): Letter => ({ text, left: 0, right: 0 }))).map(({ text }) => text);
}

/** The most words from here on that stand so in one value; one where there are none. */
function longestFrom(
  words: readonly WordInLine[],
  at: number,
  values: readonly Value[],
): { readonly count: number; readonly isBackwards: boolean; readonly least: number } {
  let best = { count: ONE, isBackwards: false, least: ONE + 1 };
  for (const { parts, isBackwards, least } of values)
    for (const [start] of parts.entries()) {
      let count = 0;
      while (start + count < parts.length && words[at + count]?.text === parts[start + count]) count += 1;
      if (count > best.count || (count === best.count && least < best.least))
        best = { count, isBackwards, least };
    }
  return best;
}

/** Words as one, from its first letter to its last in the direction in which it runs. */
function merged(words: readonly WordInLine[], isBackwards: boolean): WordInLine {
  const letters = words.flatMap((word) => word.letters).toSorted((a, b) => a.left - b.left);
  const ends = [letters[0], letters.at(-1)].filter((letter) => letter !== undefined);
  const middles = ends.map(({ left, right }) => (left + right) / 2);
  return {
    // Its signs and digits have been looked at, and are none of the line's.
    letters: isBackwards ? ends.toReversed() : ends.map((letter) => ({ ...letter, text: 'x' })),
    text: words.map(({ text }) => text).join(' '),
    isParted: words.at(-1)?.isParted ?? false,
    kind: isBackwards ? 'right-to-left' : 'left-to-right',
    x: middles.reduce((sum, middle) => sum + middle, 0) / middles.length,
  };
}
