/** A stretch of a text, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What numbers, codes and Latin words are made of. */
const ATOM = String.raw`[\p{Script=Latin}\p{Nd}µμΩ²³¼-¾⅐-⅞]\p{M}*`;
/** A sign before them; a hyphen behind a letter belongs to the word before, as in ב-24. */
const BEFORE = String.raw`(?:(?<![\p{L}\p{M}\p{N}])[-−–+±])?[~≈≥≤<>$€£¥₪#]?`;
const AFTER = String.raw`(?:\s?°\s?[CF]|[%‰°′″™®€₪]+)?`;
const WORD = `${BEFORE}(?:${ATOM})+${AFTER}`;
/** Digits that Arabic and Persian write themselves; a range of these runs from right to left: ٦-٨. */
const NATIVE = String.raw`[٠-٩۰-۹]`;
const BETWEEN = [
  // 120/80, 8:30, 4,000, ٢٫٥, clinic.example.org/ar?x=1
  String.raw`[./:,٫٬+×*&@_?=#’'~%]+[-‐‑−–—]*`,
  // 6-8, 555-0142
  String.raw`(?<!${NATIVE})[-‐‑−–—]+`,
  // Springfield, IL: between words only, since 20, 30 are two numbers.
  String.raw`(?<=\p{Script=Latin})[.,:;]\s`,
  // 8:00 – 17:00
  String.raw`(?<!${NATIVE})\s[-−–—+×*/&=<>≤≥]\s`,
  // 500 mg, 214 River Road
  String.raw`(?<!${NATIVE})\s`,
].join('|');
const WORDS = `${WORD}(?:(?:${BETWEEN})${WORD})*`;
/** Brackets come in pairs: (555) 010-0123, 38.5 °C (101.3 °F). */
const PART = String.raw`(?:\+?\(${WORDS}\)|${WORDS})`;
const STRETCH = new RegExp(`${PART}(?:(?:${BETWEEN})?${PART})*/?`, 'gu');

/**
 * What runs from left to right whatever stands around it: doses, ranges, times, dates, phones, codes, addresses.
 *
 * By UAX 9 alone a paragraph from right to left prints `500 mg` as `mg 500` and `6-8` behind an Arabic word as `8-6`.
 */
export function leftToRight(text: string): readonly Stretch[] {
  return [...text.matchAll(STRETCH)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
