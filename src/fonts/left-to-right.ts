import { bracketPairs } from './bracket-pairs.js';
import { joinsLeftToRight } from './joins-left-to-right.js';
import { nativePhones } from './native-phones.js';
import { soundPairs } from './sound-pairs.js';
import type { Stretch } from './stretch.js';
import { widened } from './widened.js';
import { wordsIn, type Word } from './words-in.js';

/**
 * What runs from left to right in a text that does not: doses, ranges, times, dates, phones, codes, Latin words.
 *
 * By UAX 9 alone a paragraph from right to left prints `500 mg` as `mg 500` and `6-8` behind an Arabic word as `8-6`.
 * Every character is looked at a fixed number of times, whatever stands in the text.
 *
 * @param isBeginning whether nothing stands before the text: there a sign parts nothing, and is its number's
 */
export function leftToRight(text: string, isBeginning: boolean): readonly Stretch[] {
  const words = wordsIn(text);
  if (!words.some(({ direction }) => direction === 'ltr')) return [];
  const pairs = bracketPairs(text);
  const joins = joinsOf(text, words, pairs);
  const sound = soundPairs(text, words, joins, pairs);
  const stretches: Stretch[] = [];
  let start: number | undefined;
  words.forEach((word, index) => {
    if (word.direction === 'rtl') return;
    start ??= word.start;
    const next = words[index + 1];
    if (next && joins[index + 1] === true && holdsSound(word.end, next.start, pairs, sound)) return;
    const floor = stretches.at(-1)?.end ?? 0;
    stretches.push(
      widened(text, { start, end: word.end }, { floor, pairs: sound, quotes: pairs, isBeginning }),
    );
    start = undefined;
  });
  return stretches;
}

/** Whether each word is joined to the one before it. */
function joinsOf(
  text: string,
  words: readonly Word[],
  pairs: ReadonlyMap<number, number>,
): readonly boolean[] {
  const phones = nativePhones(text);
  let phone = 0;
  /** Where the token began whose last word is the one before. */
  let tokenStart = 0;
  return words.map((word, index) => {
    const last = words[index - 1];
    if (last?.direction !== 'ltr' || word.direction !== 'ltr') {
      tokenStart = word.start;
      return false;
    }
    while ((phones[phone]?.end ?? Number.POSITIVE_INFINITY) < word.end) phone += 1;
    const { start = Number.POSITIVE_INFINITY } = phones[phone] ?? {};
    const gap = withoutPairs(text, last.end, word.start, pairs);
    const token = text.slice(Math.max(tokenStart, last.end - LONGEST_TOKEN), last.end);
    const before = text.slice(Math.max(last.start, last.end - LONGEST_TOKEN), last.end);
    if (gap === undefined || /\s/u.test(gap)) tokenStart = word.start;
    if (start <= last.start) return true;
    if (beginsNativeRange(text, word, last, start)) return false;
    return (
      gap !== undefined && joinsLeftToRight({ before, token, gap, after: text.slice(word.start, word.end) })
    );
  });
}

/** A range of native digits runs from right to left: were its first number joined to what stands before, both would part. */
const NATIVE_RANGE = /^[.,٫]?[٠-٩۰-۹]+(?:[.,:/٫٬][٠-٩۰-۹]+)*\s?[-‐‑−–—]\s?[٠-٩۰-۹]/u;
const NATIVE_AT_END = /[٠-٩۰-۹]$/u;
const LONGEST_RANGE = 24;

function beginsNativeRange(text: string, word: Word, last: Word, phoneStart: number): boolean {
  return (
    word.start !== phoneStart &&
    !NATIVE_AT_END.test(text.slice(last.start, last.end)) &&
    NATIVE_RANGE.test(text.slice(word.start, word.start + LONGEST_RANGE))
  );
}

/** Of a longer word the end is enough. */
const LONGEST_TOKEN = 64;
const LONGEST_GAP = 24;

/** What stands between two words besides the brackets and quotation marks that come in pairs. */
function withoutPairs(
  text: string,
  start: number,
  end: number,
  pairs: ReadonlyMap<number, number>,
): string | undefined {
  if (end - start > LONGEST_GAP) return undefined;
  let gap = '';
  for (let index = start; index < end; index += 1) if (!pairs.has(index)) gap += text.charAt(index);
  return gap;
}

function holdsSound(
  start: number,
  end: number,
  pairs: ReadonlyMap<number, number>,
  sound: ReadonlyMap<number, number>,
): boolean {
  for (let index = start; index < end; index += 1) if (pairs.has(index) && !sound.has(index)) return false;
  return true;
}
