import type { NumberWords } from '../../model/index.js';
import { datePattern } from './date-pattern.js';
import { numberPattern } from './number-pattern.js';
import type { Keep } from './styled-text.js';

/** The words that belong to numbers in a language; nothing where the language has no fixed words. */
export type NumberWordsOf = (language: string) => NumberWords | undefined;

/**
 * What is never split over lines in any language: a dose, a range, a time, a phone number, an address on the web.
 * Each is a pattern of digits and signs, not a guess about meaning: too much kept together costs a ragged line, no more.
 */
const WHOLE: readonly Whole[] = [
  { sign: /\d/u, pattern: /(?<![\p{L}\d])[+(]?\d[\d().\s/-]{4,}\d(?:,?\s?(?:ext\.?|x)\s?\d+)?/gu },
  { sign: /:\/\/|www\./u, pattern: /(?:https?:\/\/|www\.)\S+/gu },
  { sign: /\.[a-z]{2}/iu, pattern: /[\p{L}\d][\p{L}\d.-]*\.[a-z]{2,}(?:\/\S*)?/giu },
  { sign: /@/u, pattern: /\S+@\S+/gu },
  // Units with a slash in them, such as mg/dL: a line would end behind the slash.
  { sign: /\//u, pattern: /[\p{L}\d.,]+(?:\/[\p{L}\d.,]+)+/gu },
  // Codes with their letters: NDC 0093-4155-73, IL 62701.
  { sign: /\d[\d-]{4}/u, pattern: /(?<!\p{L})\p{Lu}{2,5}\s\d[\d-]{4,}/gu },
];
const NUMBER_SIGN = /[\p{Nd}¼-¾⅓-⅞]/u;
const NO_WORDS: NumberWords = { units: [] };

/** A pattern, and a sign without which it need not be looked for. */
interface Whole {
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

/** The stretches of a text that must stay on one line, from its words alone. */
export function protect(text: string, language: string, wordsOf: NumberWordsOf): readonly Keep[] {
  return [...WHOLE, ...patternsFor(language, wordsOf(language) ?? NO_WORDS)].flatMap(({ sign, pattern }) =>
    (sign.test(text) ? [...text.matchAll(pattern)] : []).map((match): Keep => ({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      soft: false,
    })),
  );
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
