import { runsWithTextBetween } from './runs-with-text.js';

/** Signs behind a number or word: 65+, 50%, 5'10", Na+, 5$, O-. */
const AFTER = String.raw`[%‰°′″'’"™®\p{Sc}+\-−–*#]`;
/** Signs before one: ≥38, -18, $5, №5, *123. */
const BEFORE = String.raw`[-−–+±~≈≥≤<>\p{Sc}#№%°*]`;
/** Signs that stand between two with blanks around: 8:00 – 17:00, 1 : 1000, 2 > 1. */
const BETWEEN = String.raw`[-‐‑−–—+×*/&=<>≥≤±:|~≈→÷·⋅]`;
const FORMS = [
  // Whatever stands between without a blank, but what ends words from right to left:
  // 120/80, 8:30, 4,000, 6-8, 10^9/L, mg·kg⁻¹, clinic.example.org/ar?x=1
  String.raw`[^\s،؛؟٪\u2028]{0,8}`,
  // 500 mg, A1C < 7%, Na+ 135, 50% – 60%, -5 – +5
  String.raw`${AFTER}{0,3}\s{1,2}(?:${BETWEEN}{1,2}\s)?${BEFORE}{0,2}`,
  // Ions and careless typing: Cl- 98, INR≥ 2, 5– 10.
  String.raw`[-−–—<>=≥≤±×*/]{1,2}\s`,
].join('|');
const JOINS = new RegExp(`^(?:${FORMS})$`, 'u');
/** Springfield, IL · ICD-10: E11.9: between words only, since 20, 30 are two numbers. */
const JOINS_WORDS = new RegExp(String.raw`^${AFTER}{0,2}[.,:;!?]\s${BEFORE}{0,2}$`, 'u');
/** No gap that joins is longer. */
const LONGEST_GAP = 12;
const LETTER_AT_END = /\p{L}\p{M}*$/u;
const LETTER = /\p{L}/u;
const ANY_DIGIT = /\p{Nd}/u;
const CAPITALS = /^\p{Lu}{2,}$/u;
const DIGIT_AT_END = /\p{Nd}$/u;
const NUMBER = /^[.,·٫]?\p{Nd}/u;
/** Digits that Arabic and Persian write themselves; a range of these runs from right to left: ٦-٨. */
const NATIVE_AT_END = /[٠-٩۰-۹]$/u;
const BLANK_OR_DASH = /[\s\-‐‑−–—]/u;
/** These hold two numbers together by UAX 9, in native digits too; a blank on both sides changes nothing in what they say. */
const HOLDS_NATIVE = /^\s?[°/:]\s?$/u;
const DIGIT = /^\p{Nd}/u;

/** Two neighbouring words that run from left to right, and what stands between them besides brackets in pairs. */
export interface Neighbours {
  readonly before: string;
  /** The word before, with all that is joined to it without a blank. */
  readonly token: string;
  readonly gap: string;
  readonly after: string;
}

/** Whether what is written between two words or numbers holds them together, so that they are read from left to right. */
export function joinsLeftToRight({ before, token, gap, after }: Neighbours): boolean {
  if (gap.length > LONGEST_GAP || gap.includes('\u2028')) return false;
  if (runsWithTextBetween(before, gap, after)) return false;
  if (gap === '،') return DIGIT_AT_END.test(before) && DIGIT.test(after);
  if (NATIVE_AT_END.test(before) && BLANK_OR_DASH.test(gap)) return HOLDS_NATIVE.test(gap);
  if (JOINS.test(gap)) return !/\s:\s/u.test(gap) || (DIGIT_AT_END.test(before) && NUMBER.test(after));
  if (!JOINS_WORDS.test(gap)) return false;
  return gap.includes(':') ? isCode(token) : LETTER_AT_END.test(before);
}

/** ICD-10, BP. A name before a colon is no code: its dose stands behind it, as the text runs. */
function isCode(token: string): boolean {
  return CAPITALS.test(token) || (LETTER.test(token) && ANY_DIGIT.test(token));
}
