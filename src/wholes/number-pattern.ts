import type { NumberWords } from '../model/index.js';
import { anyOf, asPattern } from './as-pattern.js';

/** Units that are written alike in every language that uses them; ㎎ and its like are one sign. */
const UNITS = [
  'ng|mcg|ug|cc|µg|μg|mg|g|kg|ml|mL|cl|cL|dl|dL|l|L|µl|µL|μl|μL|IU|U|mmHg|cmH2O|mmol|µmol|μmol|mol|mEq|kcal|kJ|kPa',
  'bpm|lbs?|fl\\s?oz|oz|°\\s?[CFС]?|[℃℉]|[%٪％‰]|µm|μm|mm|cm|m|km|m²|ft|[\\u3380-\\u33DF]|[$€£¥₪₩₹฿₫₴₽]|zł',
]
  .join('|')
  .split('|');
const VULGAR = '[¼½¾⅓⅔⅛⅜⅝⅞]';
/** Thousands are parted by a sign or by a blank: 4,000, 4 000. */
const DIGITS = '\\p{Nd}{1,3}(?:[ \\u00A0\\u202F]\\p{Nd}{3})+(?!\\p{Nd})|\\p{Nd}+(?:[.,:/٫٬]\\p{Nd}+)*';
const NUMBER = `(?:(?:${DIGITS})(?:\\s\\d/\\d+|\\s?${VULGAR})?\\+?|${VULGAR})`;
/** Between the ends of a range, and between numbers that are reckoned with: 6–8, 2 × 500, 1 : 1000. */
const DASH = '\\s?[-–—−~〜～/×*]\\s?|\\s[:x]\\s';
/** A sign before a number belongs to it, with a blank or without: ≥ 38 °C, - 18 °C, № 5, € 5. */
const SIGN = '(?:[≥≤<>=≈~±+−–№#§〒$€£¥₪₩₹-]\\s?)';
/** What is called number in short: n° 5, n.º 5, no. 5, nr 5, núm. 5; and pH 7.4. */
const SHORT = '(?:[Nn]\\.?[°º]|[Nn][or]\\.?|[Nn]ro\\.?|[Nn]ú?um?\\.|[Nn]úm\\.|[Αα]ρ\\.|pH)';
/** In these scripts words end where their letters do; in others endings or the next word follow without a blank. */
const SET_APART = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}]/u;
/** A unit ends where a letter follows that could go on with it; one of another script begins the next word: 500 mg每. */
const ENDS = '(?![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{sc=Hebrew}\\p{sc=Arabic}\\p{M}])';

/**
 * Several numbers that mean one thing, each with its unit or without: 9 a.m.–5 p.m., 6 to 8 weeks, 8時30分.
 *
 * It is a pattern of digits, signs and listed words, not a guess about meaning: too much kept together costs a ragged
 * line, no more.
 */
export function numberPattern({
  units,
  before = [],
  hours = [],
  ranges = [],
  pairs = [],
}: NumberWords): RegExp {
  const all = [...units, ...hours];
  const apart = all.filter((word) => SET_APART.test(word));
  const joined = all.filter((word) => !SET_APART.test(word));
  const word = `(?:(?:${[...UNITS, anyOf(apart)].join('|')})${ENDS}|[A-Z]?${anyOf(joined)}(?!\\p{M}))`;
  const unit = `(?:[\\s-]?${word}(?:/${word})*)`;
  const words = [...before.map(wordBefore), `(?<![\\p{L}\\p{M}])${SHORT}\\s?`].join('|');
  const first = `(?:${words})?${SIGN}?`;
  const more = [
    `(?:${DASH}|${between(ranges)})${first}${NUMBER}${unit}?`,
    // The minutes of an hour: 8 h 30.
    `(?<=\\p{Nd}\\s?\\p{L})\\s?\\p{Nd}{2}(?!\\p{Nd})${unit}?`,
    `(?<=\\p{Nd}\\s?${anyOf(hours)})\\s\\p{Nd}{1,2}(?!\\p{Nd})${unit}?`,
    // The cents of a price: 5 € 50.
    `(?<=[$€£])\\s\\p{Nd}{2}(?!\\p{Nd})`,
    // One measure in two units: 7 lb 3 oz, 5 ft 4 in.
    `(?<=\\s(?:lbs?|ft))\\s\\p{Nd}+\\s(?:oz|in)${ENDS}`,
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
