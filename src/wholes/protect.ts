import type { NumberWords } from '../model/index.js';
import { countedPatterns } from './counted-patterns.js';
import { datePattern } from './date-pattern.js';
import { halfWidth } from './half-width.js';
import { numberPattern } from './number-pattern.js';
import { phonesIn } from './phones-in.js';
import type { Keep, Stretch } from './keep.js';

/** The words that belong to numbers in a language; nothing where the language has no fixed words. */
export type NumberWordsOf = (language: string) => NumberWords | undefined;

/**
 * Letters and numbers of words that have blanks around them: in other scripts, what is beside a letter is another word.
 */
const IN_WORD = String.raw`[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]`;
const SLASHED = new RegExp(String.raw`(?<![${IN_WORD}.,\^])[${IN_WORD}.,\^]+(?:/[${IN_WORD}.,]+)+`, 'gv');
const COMPARED = new RegExp(
  String.raw`(?<!${IN_WORD})${IN_WORD}{1,12}[+\-]?\s?[<>=≤≥≈]{1,2}\s?\p{Nd}+(?:[.,]\p{Nd}+)?%?`,
  'gv',
);

const PHONE: Whole = {
  sign: /\p{Nd}/u,
  pattern:
    /(?<![\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{Nd}])[+(]?\p{Nd}[\p{Nd}().\s/‐‑–-]{4,}\p{Nd}(?:,?\s?(?:ext\.?|x)\s?\p{Nd}+)?/gu,
  parts: phonesIn,
};

/**
 * What is never split over lines in any language, besides phone numbers: a dose, a range, a time, an address on the web.
 * Each is a pattern of digits and signs, not a guess about meaning: too much kept together costs a ragged line, no more.
 */
const WHOLE: readonly Whole[] = [
  { sign: /:\/\/|www\./u, pattern: /(?:https?:\/\/|www\.)\S+/gu },
  { sign: /\.[a-z]{2}/iu, pattern: /(?<![\p{L}\d.-])[\p{L}\d][\p{L}\d.-]*\.[a-z]{2,}(?:\/\S*)?/giu },
  { sign: /@/u, pattern: /(?<!\S)[^\s@]+@\S+/gu },
  // Units with a slash in them, such as mg/dL: a line would end behind the slash.
  { sign: /\//u, pattern: SLASHED },
  // Codes with their letters: NDC 0093-4155-73, IL 62701.
  { sign: /\d[\d-]{4}/u, pattern: /(?<!\p{L})\p{Lu}{2,5}\s\d[\d-]{4,}/gu },
  // Postcodes: SW1A 1AA, K1A 0B1, D02 X285, 1012 AB.
  {
    sign: /[A-Z]/u,
    pattern:
      /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|[A-Z]\d[A-Z]\s\d[A-Z]\d|[A-Z]\d[\dW]\s[A-Z\d]{4}|\d{4}\s[A-Z]{2})(?![\p{L}\p{N}])/gu,
  },
  // ICD-10: E11.9.
  { sign: /\d:\s/u, pattern: /(?<![\p{L}\p{N}])\p{Lu}{2,5}-\d{1,3}:\s\p{Lu}\d[\d.]*/gu },
  // What is measured, by its code: SpO2 92%, B12 1,000 mcg.
  { sign: /\d\s\p{Nd}/u, pattern: /(?<![\p{L}\p{N}])\p{Lu}\p{L}{0,4}\d{1,2}\s\p{Nd}+%?/gu },
  // What is compared with a number: A1C < 7%, INR ≥ 2, Na+ = 140.
  {
    sign: /[<>=≤≥≈]/u,
    pattern: COMPARED,
  },
];
/** Letters and digits in full width, between any two of which a line might end, with the signs between: ＣＯＶＩＤ－１９. */
const FULL_WIDTH =
  /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A][\uFF02\uFF05\uFF07\uFF0B\uFF0D-\uFF1E\uFF21-\uFF3A\uFF3E\uFF41-\uFF5A]{1,30}/gu;
const NUMBER_SIGN = /[\p{Nd}¼-¾⅓-⅞\u1369-\u137C]/u;
const LETTER = /\p{L}/u;
const NO_WORDS: NumberWords = { units: [] };

/** A pattern, and a sign without which it need not be looked for. */
interface Whole {
  readonly sign: RegExp;
  readonly pattern: RegExp;
  /** What of it is whole, where that is not all of it. */
  readonly parts?: (found: string) => readonly Stretch[];
  readonly weak?: true;
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
  const { firm, soft } = patternsFor(language, wordsOf(language) ?? NO_WORDS);
  const phones = keepsOf(PHONE, half);
  const phoneAt = new Int32Array(phones.length === 0 ? 0 : half.length);
  phones.forEach(({ start, end }, index) => phoneAt.fill(index + 1, start, end));
  // What is called is no number of things, and no end of a range.
  const joinsPhones = ({ start, end }: Keep): boolean => {
    const [first = 0, last = 0] = [phoneAt[start], phoneAt[end - 1]];
    return first > 0 && last > 0 && first !== last;
  };
  return [
    ...phones,
    ...WHOLE.flatMap((whole) => keepsOf(whole, half)),
    ...firm.flatMap((whole) => keepsOf(whole, half)).filter((keep) => !joinsPhones(keep)),
    ...soft
      .flatMap((whole) => keepsOf(whole, half))
      .filter(({ start }) => (phoneAt[start] ?? 0) === 0)
      .map((keep) => ({ ...keep, soft: true })),
  ];
}

function keepsOf({ sign, pattern, parts, weak }: Whole, half: string): readonly Keep[] {
  if (!sign.test(half)) return [];
  const keeps: Keep[] = [];
  // Patterns are made once; a loop that makes a copy of them for each text takes longer than all else here.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(half); match; match = pattern.exec(half)) {
    const { 0: found, index } = match;
    for (const { start, end } of parts?.(found) ?? [{ start: 0, end: found.trimEnd().length }])
      keeps.push({ start: index + start, end: index + end, soft: false, ...(weak && { weak }) });
  }
  return keeps;
}

interface Patterns {
  readonly firm: readonly Whole[];
  /** Of what is whole only while a line is wide enough. */
  readonly soft: readonly Whole[];
}

/** Made once for the words of a language; several languages may have none. */
const made = new WeakMap<NumberWords, Map<string, Patterns>>();

function patternsFor(language: string, words: NumberWords): Patterns {
  const byLanguage = made.get(words) ?? new Map<string, Patterns>();
  made.set(words, byLanguage);
  const patterns = byLanguage.get(language) ?? newPatterns(language, words);
  byLanguage.set(language, patterns);
  return patterns;
}

function newPatterns(language: string, words: NumberWords): Patterns {
  const { things, names, spelt } = countedPatterns(words);
  const withDigits = (pattern: RegExp): Whole => ({ sign: NUMBER_SIGN, pattern });
  return {
    firm: [numberPattern(words), datePattern(language, words.dates)].map(withDigits),
    soft: [
      { ...withDigits(things), weak: true },
      withDigits(names),
      { sign: LETTER, pattern: spelt },
      // Words with a slash between, in scripts that have no blanks: 片/次.
      { sign: /\//u, pattern: /(?<=[\p{L}\p{M}\p{N}])\/[\p{L}\p{N}]/gu },
    ],
  };
}
