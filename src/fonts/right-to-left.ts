import { bracketPairs } from './bracket-pairs.js';
import type { Stretch } from './stretch.js';
import { wordsIn, type Word } from './words-in.js';

/** What holds two words of one name together: a blank, a hyphen. A comma parts two names, in their own script too. */
const JOINS = /^(?:[ \u00A0\u202F]{1,2}|[-‐‑'’.])$/u;
/** Signs that UAX 9 counts among the letters, and that part two names like a comma. */
const ENDS_WORDS = /[؛؟۔]/u;
/** The same in words between quotation marks: these are one saying. */
const JOINS_QUOTED = /^(?:[ \u00A0]?[.!:…،؛؟٪]{1,3}[ \u00A0]{0,2}|[ \u00A0][-–—][ \u00A0])$/u;
/** A title of a letter or two, such as د. سارة, belongs to the name. */
const AFTER_TITLE = /^\.[ \u00A0]$/u;
const LONGEST_TITLE = 2;
const QUOTES = /["“„«‹'‘]/u;
const LETTER = /\p{L}/u;
/** Longer quotes are no words to say, and marks that open quote in quote cost no time. */
const LONGEST_SAYING = 60;

/**
 * What runs from right to left in a text that does not: names, and words that somebody is to say.
 *
 * Two names with anything between them are two stretches, so that they stand in the order in which they are written:
 * isolated together they would change places, and so would the doses behind them.
 */
export function rightToLeft(text: string): readonly Stretch[] {
  const words = wordsIn(text);
  if (!words.some(({ direction }) => direction === 'rtl')) return [];
  const quoted = quotedIn(text, words);
  const stretches: { start: number; end: number }[] = [];
  let before: Word | undefined;
  for (const word of words) {
    const last = stretches.at(-1);
    const inQuotes = quoted.get(word.start);
    if (inQuotes) {
      if (last?.start !== inQuotes.start) stretches.push({ ...inQuotes });
    } else if (word.direction === 'rtl') {
      const joins = before?.direction === 'rtl' && last?.end === before.end && joinsWords(text, before, word);
      if (joins) last.end = word.end;
      else stretches.push({ start: word.start, end: word.end });
    }
    before = word;
  }
  return stretches;
}

function joinsWords(text: string, before: Word, word: Word): boolean {
  const gap = gapBetween(text, before, word);
  if (ENDS_WORDS.test(text.charAt(before.end - 1))) return false;
  if (AFTER_TITLE.test(gap)) return before.end - before.start <= LONGEST_TITLE;
  return JOINS.test(gap);
}

/** Longer gaps join nothing. */
const LONGEST_GAP = 6;

function gapBetween(text: string, before: Word, word: Word): string {
  return word.start - before.end > LONGEST_GAP ? '\n' : text.slice(before.end, word.start);
}

/** By the start of each word: what stands between its quotation marks, where that is a saying from right to left. */
function quotedIn(text: string, words: readonly Word[]): ReadonlyMap<number, Stretch> {
  const found = new Map<number, Stretch>();
  let next = 0;
  for (const [at, partner] of [...bracketPairs(text)].toSorted(([a], [b]) => a - b)) {
    if (partner < at || !QUOTES.test(text.charAt(at))) continue;
    while ((words[next]?.start ?? Number.POSITIVE_INFINITY) < at) next += 1;
    const inside: Word[] = [];
    let index = next;
    for (let word = words[index]; word && word.start < partner; word = words[index]) {
      inside.push(word);
      index += 1;
      if (inside.length > LONGEST_SAYING) break;
    }
    if (inside.length > LONGEST_SAYING || !isSaying(text, inside)) continue;
    next = index;
    const stretch = trimmed(text, at + 1, partner);
    for (const word of inside) found.set(word.start, stretch);
  }
  return found;
}

function isSaying(text: string, words: readonly Word[]): boolean {
  return (
    words.some(({ direction }) => direction === 'rtl') &&
    words.every((word, index) => {
      const before = words[index - 1];
      if (word.direction === 'ltr' && LETTER.test(text.slice(word.start, word.end))) return false;
      if (!before) return true;
      const gap = gapBetween(text, before, word);
      return JOINS.test(gap) || JOINS_QUOTED.test(gap);
    })
  );
}

function trimmed(text: string, start: number, end: number): Stretch {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}
