import type { NumberWords } from '../../model/index.js';
import { datePattern } from './date-pattern.js';
import { halfWidth } from './half-width.js';
import { numberPattern } from './number-pattern.js';
import type { Keep } from './styled-text.js';

/** The words that belong to numbers in a language; nothing where the language has no fixed words. */
export type NumberWordsOf = (language: string) => NumberWords | undefined;

/**
 * What is never split over lines in any language: a dose, a range, a time, a phone number, an address on the web.
 * Each is a pattern of digits and signs, not a guess about meaning: too much kept together costs a ragged line, no more.
 */
const WHOLE: readonly Whole[] = [
  {
    sign: /\p{Nd}/u,
    pattern:
      /(?<![\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{Nd}])[+(]?\p{Nd}[\p{Nd}().\s/‐‑–-]{4,}\p{Nd}(?:,?\s?(?:ext\.?|x)\s?\p{Nd}+)?/gu,
    isOne: isPhone,
  },
  { sign: /:\/\/|www\./u, pattern: /(?:https?:\/\/|www\.)\S+/gu },
  { sign: /\.[a-z]{2}/iu, pattern: /(?<![\p{L}\d.-])[\p{L}\d][\p{L}\d.-]*\.[a-z]{2,}(?:\/\S*)?/giu },
  { sign: /@/u, pattern: /(?<!\S)[^\s@]+@\S+/gu },
  // Units with a slash in them, such as mg/dL: a line would end behind the slash.
  { sign: /\//u, pattern: /(?<![\p{L}\p{N}.,^])[\p{L}\p{N}.,^]+(?:\/[\p{L}\p{N}.,]+)+/gu },
  // Codes with their letters: NDC 0093-4155-73, IL 62701.
  { sign: /\d[\d-]{4}/u, pattern: /(?<!\p{L})\p{Lu}{2,5}\s\d[\d-]{4,}/gu },
  // ICD-10: E11.9.
  { sign: /\d:\s/u, pattern: /(?<![\p{L}\p{N}])\p{Lu}{2,5}-\d{1,3}:\s\p{Lu}\d[\d.]*/gu },
  // What is measured, by its code: SpO2 92%, B12 1,000 mcg.
  { sign: /\d\s\p{Nd}/u, pattern: /(?<![\p{L}\p{N}])\p{Lu}\p{L}{0,4}\d{1,2}\s\p{Nd}+%?/gu },
  // What is compared with a number: A1C < 7%, INR ≥ 2, Na+ = 140.
  {
    sign: /[<>=≤≥≈]/u,
    pattern: /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,12}[+-]?\s?[<>=≤≥≈]{1,2}\s?\p{Nd}+(?:[.,]\p{Nd}+)?%?/gu,
  },
];
/** Letters and digits in full width, between any two of which a line might end, with the signs between: ＣＯＶＩＤ－１９. */
const FULL_WIDTH =
  /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A][\uFF02\uFF05\uFF07\uFF0B\uFF0D-\uFF1E\uFF21-\uFF3A\uFF3E\uFF41-\uFF5A]{1,30}/gu;
/** No phone number has more digits; a longer row of numbers is one to choose from. */
const MOST_DIGITS = 20;
const NUMBER_SIGN = /[\p{Nd}¼-¾⅓-⅞]/u;
const NO_WORDS: NumberWords = { units: [] };

/** A pattern, and a sign without which it need not be looked for. */
interface Whole {
  readonly sign: RegExp;
  readonly pattern: RegExp;
  /** What else must be true of it. */
  readonly isOne?: (found: string) => boolean;
}

/** The stretches of a text that must stay on one line, from its words alone. */
export function protect(text: string, language: string, wordsOf: NumberWordsOf): readonly Keep[] {
  const half = halfWidth(text);
  const wide = half === text ? [] : [...text.matchAll(FULL_WIDTH)];
  return [
    ...wide.map((match): Keep => ({ start: match.index, end: match.index + match[0].length, soft: true })),
    ...numbersIn(half, language, wordsOf),
  ];
}

function numbersIn(half: string, language: string, wordsOf: NumberWordsOf): readonly Keep[] {
  const keeps: Keep[] = [];
  for (const { sign, pattern, isOne } of [
    ...WHOLE,
    ...patternsFor(language, wordsOf(language) ?? NO_WORDS),
  ]) {
    if (!sign.test(half)) continue;
    // Patterns are made once; a loop that makes a copy of them for each text takes longer than all else here.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(half); match; match = pattern.exec(half)) {
      const [found] = match;
      if (isOne?.(found) === false) continue;
      keeps.push({ start: match.index, end: match.index + found.trimEnd().length, soft: false });
    }
  }
  return keeps;
}

function isPhone(found: string): boolean {
  return found.replaceAll(/\P{Nd}/gu, '').length <= MOST_DIGITS;
}

/** Made once for the words of a language; several languages may have none. */
const made = new WeakMap<NumberWords, Map<string, readonly Whole[]>>();

function patternsFor(language: string, words: NumberWords): readonly Whole[] {
  const byLanguage = made.get(words) ?? new Map<string, readonly Whole[]>();
  made.set(words, byLanguage);
  const patterns =
    byLanguage.get(language) ??
    [numberPattern(words), datePattern(language, words.dates)].map((pattern) => ({
      sign: NUMBER_SIGN,
      pattern,
    }));
  byLanguage.set(language, patterns);
  return patterns;
}
