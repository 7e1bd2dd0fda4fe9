import type { Keep } from './styled-text.js';

/** Units that a number is glued to; a dose is never split. */
const UNITS = [
  'mg|mcg|µg|μg|g|kg|ml|mL|l|L|dl|dL|IU|mmHg|mmol|lbs?|oz|°\\s?[CF]|%|mm|cm|m|km|in|ft',
  'milligrams?|micrograms?|grams?|kilograms?|pounds?|ounces?|units?|millilit(?:er|re)s?|lit(?:er|re)s?',
  'inch(?:es)?|feet|foot|yards?|miles?|meters?|metres?',
  'seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|years?|times|o’clock|am|pm|a\\.m\\.|p\\.m\\.',
  'tablets?|pills?|capsules?|drops?|puffs?|patches|doses?|teaspoons?|tsp|tablespoons?|tbsp|cups?|glasses|degrees?',
].join('|');
const VULGAR = '[¼½¾⅓⅔⅛⅜⅝⅞]';
const NUMBER = `(?:\\d+(?:[.,:/]\\d+)*(?:\\s\\d/\\d+|\\s?${VULGAR})?|${VULGAR})`;
const UNIT = `(?:\\s?(?:${UNITS})(?:/(?:${UNITS}))*(?![\\p{L}]))`;
/** Several numbers that mean one thing, each with its unit or without: 9 a.m.–5 p.m., 6 to 8 weeks. */
const RANGE = `${NUMBER}(?:\\s(?:or|and)\\s${NUMBER})?${UNIT}?(?:\\s?(?:[-–—/]|to)\\s?${NUMBER}${UNIT}?)*`;

/**
 * What is never split over lines in any language: a dose, a range, a time, a phone number, an address on the web.
 * Each is a pattern of digits and signs, not a guess about meaning: too much kept together costs a ragged line, no more.
 */
const WHOLE: readonly Whole[] = [
  { sign: /[\d¼-¾⅓-⅞]/u, pattern: new RegExp(RANGE, 'gu') },
  { sign: /\d/u, pattern: /(?<![\p{L}\d])[+(]?\d[\d().\s/-]{4,}\d(?:\s?(?:ext\.?|x)\s?\d+)?/gu },
  { sign: /:\/\/|www\./u, pattern: /(?:https?:\/\/|www\.)\S+/gu },
  { sign: /\.[a-z]{2}/iu, pattern: /[\p{L}\d][\p{L}\d.-]*\.[a-z]{2,}(?:\/\S*)?/giu },
  { sign: /@/u, pattern: /\S+@\S+/gu },
  // Units with a slash in them, such as mg/dL: a line would end behind the slash.
  { sign: /\//u, pattern: /[\p{L}\d.,]+(?:\/[\p{L}\d.,]+)+/gu },
];

/** A pattern, and a sign without which it need not be looked for. */
interface Whole {
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

/** The stretches of a text that must stay on one line, from its words alone. */
export function protect(text: string, language: string): readonly Keep[] {
  return [...WHOLE, ...datePatterns(language)].flatMap(({ sign, pattern }) =>
    (sign.test(text) ? [...text.matchAll(pattern)] : []).map((match): Keep => ({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      soft: false,
    })),
  );
}

const patternsOfDates = new Map<string, readonly Whole[]>();

/** Dates with the month in words: 22 November 2026, November 22, 2026. */
function datePatterns(language: string): readonly Whole[] {
  const known = patternsOfDates.get(language);
  if (known) return known;
  const months = monthNames(language)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .join('|');
  const sign = /\d/u;
  const patterns = [
    new RegExp(`\\d{1,2}\\.?\\s(?:de\\s)?(?:${months})\\.?(?![\\p{L}])(?:\\s(?:de\\s)?\\d{4})?`, 'giu'),
    new RegExp(`(?<![\\p{L}])(?:${months})\\.?\\s\\d{1,2}(?:,?\\s\\d{4})?(?!\\d)`, 'giu'),
  ].map((pattern) => ({ sign, pattern }));
  patternsOfDates.set(language, patterns);
  return patterns;
}

function monthNames(language: string): readonly string[] {
  const names = (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2026, index, 15)));
  });
  return [...new Set(names)].toSorted((a, b) => b.length - a.length);
}
