import type { NumberWords } from '../../model/index.js';
import { anyOf, asPattern } from './as-pattern.js';

/** Units that are written alike in every language that uses them. */
const UNITS = 'mg|mcg|µg|μg|g|kg|ml|mL|l|L|dl|dL|IU|mmHg|mmol|mEq|lbs?|oz|°\\s?[CF]|[%٪％]|mm|cm|m|km'.split(
  '|',
);
const VULGAR = '[¼½¾⅓⅔⅛⅜⅝⅞]';
/** Thousands are parted by a sign or by a blank: 4,000, 4 000. */
const DIGITS = '\\p{Nd}{1,3}(?:[ \\u00A0\\u202F]\\p{Nd}{3})+(?!\\p{Nd})|\\p{Nd}+(?:[.,:/٫٬]\\p{Nd}+)*';
const NUMBER = `(?:(?:${DIGITS})(?:\\s\\d/\\d+|\\s?${VULGAR})?|${VULGAR})`;
const DASH = '\\s?[-–—~〜～/]\\s?';
/** In these scripts words end where their letters do; in others endings or the next word follow without a blank. */
const SET_APART = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}]/u;

/**
 * Several numbers that mean one thing, each with its unit or without: 9 a.m.–5 p.m., 6 to 8 weeks, 8時30分.
 *
 * It is a pattern of digits, signs and listed words, not a guess about meaning: too much kept together costs a ragged
 * line, no more.
 */
export function numberPattern({ units, before = [], ranges = [], pairs = [] }: NumberWords): RegExp {
  const apart = units.filter((word) => SET_APART.test(word));
  const joined = units.filter((word) => !SET_APART.test(word));
  const word = `(?:(?:${[...UNITS, anyOf(apart)].join('|')})(?![\\p{L}\\p{M}])|[A-Z]?${anyOf(joined)})`;
  const unit = `(?:[\\s-]?${word}(?:/${word})*)`;
  const first = before.length === 0 ? '' : `(?:${before.map(wordBefore).join('|')})?`;
  const more = [
    `(?:${DASH}|${between(ranges)})${first}${NUMBER}${unit}?`,
    // The minutes of an hour: 8 h 30.
    `(?<=\\p{Nd}\\s?\\p{L})\\s?\\p{Nd}{2}(?!\\p{Nd})${unit}?`,
    // One measure in two units: 7 lb 3 oz, 5 ft 4 in.
    '(?<=\\s(?:lbs?|ft))\\s\\p{Nd}+\\s(?:oz|in)(?!\\p{L})',
    // Numbers with their units on end: 2026年11月22日.
    `(?<=${anyOf(joined)})${NUMBER}${anyOf(joined)}`,
  ].join('|');
  return new RegExp(`${first}${NUMBER}(?:${between(pairs)}${NUMBER})?${unit}?(?:${more})*`, 'gu');
}

function wordBefore(word: string): string {
  return SET_APART.test(word) ? `(?<!\\p{L})${asPattern(word)}\\s` : `${asPattern(word)}\\s?`;
}

/** Words between two numbers, in blanks where the script has blanks. */
function between(words: readonly string[]): string {
  const blanked = words.map((word) =>
    SET_APART.test(word) ? `\\s${asPattern(word)}\\s` : `\\s?${asPattern(word)}\\s?`,
  );
  return blanked.length === 0 ? '(?!)' : `(?:${blanked.join('|')})`;
}
