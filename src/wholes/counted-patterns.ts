import type { NumberWords } from '../model/index.js';
import { anyOf } from './as-pattern.js';

/** A number of things, with its fraction or the end of its range; a year counts nothing, and a code is longer. */
const COUNT = [
  String.raw`(?<![\p{L}\p{M}\p{N}.,:/٫٬*-])(?!0\p{Nd}|(?:19|20|25)\p{Nd}{2}(?!\p{Nd}))`,
  String.raw`(?:[\u1369-\u137C]{1,6}|\p{Nd}/[2-8](?![\p{Nd}/])|\p{Nd}{1,3}(?:[.,٬ \u00A0\u202F]\p{Nd}{3}){1,3}|\p{Nd}{1,5})`,
  String.raw`(?:[.,٫–-]\p{Nd}{1,4}|\s?[¼½¾⅓⅔⅛⅜⅝⅞]|\s\d/\d{1,2})?`,
  // 1er mai, 1.er día, 2nd floor, ২টি বড়ি
  String.raw`(?:\.?(?:er|re|ère|[ºª])(?!\p{L})|(?:st|nd|rd|th)(?!\p{L})|টি|টা)?`,
].join('');
/** Scripts that write words without blanks between them, or whose words of a single letter count things. */
const BY_SIGN = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
/** In these a word of fewer letters hardly counts anything: if, or, and, for, de, con, und, или. */
const BY_LETTERS = String.raw`[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]`;
const BY_FEWER = String.raw`[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Armenian}]`;
const LETTER = String.raw`\p{L}\p{M}{0,4}`;
const LONGEST_WORD = 30;
/** The first letters of what is counted, by script, or a word in short: I.E., Stk. */
const COUNTED = [
  String.raw`\s?(?:[x×]\s)?${BY_SIGN}`,
  String.raw`(?:[\s-]|\s?[x×]\s)(?=${BY_LETTERS}(?:${LETTER}){3}|${BY_FEWER}(?:${LETTER}){2}|(?!${BY_LETTERS}|${BY_FEWER})${LETTER}\p{L})\S{1,${LONGEST_WORD}}`,
  String.raw`\s(?:${LETTER}){1,3}\.(?:${LETTER}\.){0,3}`,
  // Behind an ordinal, which counts nothing but a day or the like, of any length.
  String.raw`(?<=\p{Nd}\.?(?:er|re|ère|[ºª]|st|nd|rd|th))\s\p{L}\S{0,${LONGEST_WORD}}`,
].join('|');
const SIGN = String.raw`(?:[#№]\s?)?`;

/** Patterns of what stays together. */
export interface CountedPatterns {
  /** A number and what it counts. */
  readonly things: RegExp;
  /** A word and the number that it has. */
  readonly names: RegExp;
  /** A number in words and its unit. */
  readonly spelt: RegExp;
}

/**
 * What stays on one line where a line is wide enough: a number and the word behind it, whatever it is, the word that a
 * number names, and a number in words with its unit.
 *
 * Which words count things is not known, and need not be: too much kept together costs a ragged line, no more.
 */
export function countedPatterns({ units, named = [], words = [] }: NumberWords): CountedPatterns {
  const unit = anyOf(units);
  const number = String.raw`${SIGN}\p{Nd}[\p{Nd}.,/-]{0,12}(?:\p{L}(?!\p{L}))?`;
  const [called, glued] = byBlanks(named);
  const [spelt, signs] = byBlanks(words);
  return {
    things: new RegExp(`${COUNT}(?:${COUNTED})`, 'giu'),
    names: new RegExp(String.raw`(?<![\p{L}\p{M}])${called}\s${number}|${glued}\s?${number}`, 'giu'),
    spelt: new RegExp(
      String.raw`(?<![\p{L}\p{M}])${spelt}\s${unit}(?![\p{L}\p{M}])|(?:${signs}){1,8}\s?${unit}`,
      'giu',
    ),
  };
}

/** Words that stand between blanks, and others. */
function byBlanks(words: readonly string[]): readonly [string, string] {
  return [
    anyOf(words.filter((word) => BLANKED.test(word))),
    anyOf(words.filter((word) => !BLANKED.test(word))),
  ];
}

/** Scripts that write words with blanks between them, but for Korean, which may do without. */
const BLANKED = new RegExp(
  String.raw`^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Armenian}\p{sc=Ethiopic}\p{sc=Devanagari}\p{sc=Bengali}]`,
  'u',
);
