import { codeOf } from '../text/index.js';

/** How a line begins that somebody numbered, lettered or marked by hand. */
export interface TypedMark {
  /** Marks of one kind belong to one list: `a)`, `b)`; `Step 1`, `Step 2`. */
  readonly kind: string;
  /** Its place in a list; undefined for a mark that is always the same. */
  readonly ordinal: number | undefined;
}

/** A way to begin items of a list by hand; what it counts with is in the group `n`. */
interface Way {
  readonly kind: string;
  readonly pattern: RegExp;
}

const CLOSES = String.raw`[)\]）］】〕}]`;
const CHINESE = '[一二三四五六七八九十]{1,3}';
const ROMAN = '(?:[ivx]{1,5}|[IVX]{1,5})';
const LETTER = String.raw`\p{L}\p{M}*`;

/** More than these signs before a word are no mark. */
const WAYS: readonly Way[] = [
  // (1) （一） [a] 【2】, and what is written behind with a point all the same.
  {
    kind: 'bracket',
    pattern: new RegExp(
      String.raw`^[([（［【〔{]\s?(?<n>\p{N}{1,2}|${CHINESE}|${ROMAN}|${LETTER})\s?${CLOSES}`,
      'u',
    ),
  },
  // 1.) 1: 1、 １． ၁။ ፩. 一、
  {
    kind: 'number',
    pattern: new RegExp(
      String.raw`^(?<n>\p{N}{1,3}|${CHINESE})\s?(?:[、。．।။၊።፡：）]|[.:)\]]{1,2}(?=\s|\p{L}|$))`,
      'u',
    ),
  },
  // 1- x, 1 – x, 1/ x, 1º x: without the blank they are a 5-year-old.
  { kind: 'number-sign', pattern: /^(?<n>\p{N}{1,3})(?:\s?[-–—−/=>|]|[º°ª˚])[.)]?\s/u },
  // ① ❶ ㈠ 1️⃣
  { kind: 'circled', pattern: /^(?<n>[\u2460-\u24FF\u2776-\u2793\u3200-\u32FF]|\p{Nd}(?=\uFE0F?\u20E3))/u },
  { kind: 'letter-bracket', pattern: new RegExp(String.raw`^(?<n>${LETTER}|${ROMAN})[)）\]]`, 'u') },
  {
    kind: 'letter-point',
    pattern: new RegExp(String.raw`^(?<n>${LETTER}|${ROMAN})(?:\s?[.:：/–—-]\s|[、．])`, 'u'),
  },
  { kind: 'ordinal', pattern: new RegExp(String.raw`^第\s?(?<n>\p{N}{1,3}|${CHINESE})`, 'u') },
  { kind: 'hash', pattern: /^[#№]\s?(?<n>\p{N}{1,3})(?!\p{N})/u },
];

/** Step 1, Day 2 –, No. 3: a short word and a number of one part; 1/2, 2.5 and 8:30 count nothing. */
const WORD_AND_NUMBER = /^(?<word>\p{L}[\p{L}\p{M}]{0,14}[.:]?)\s?(?<n>\p{N}{1,3})(?![./,:⁄∕-]?[\p{N}%‰])/u;

/** Signs that nobody writes before a word but to mark it, and signs that a blank makes marks of. */
const SIGN = /^(?<sign>[・･→⇒➔➜➡★☆♦♥♡※☞✦✧✱✲⦁⦿\uE000-\uF8FF]|[^\s\p{L}\p{M}\p{N}\\\p{Ps}\p{Pe}{…"'](?=\s))/u;
/** What Word's bullets become in plain text. */
const LETTER_SIGN = /^(?<sign>[ovqØü§])\s/u;
/** A sign of reckoning or money before its number is no mark. */
const RECKONING = /^[<>≤≥=≠±≈~+\-−–$€£¥₹%]\s?[\p{N}.,]/u;

/** The mark that a line begins with; stars of bold words around it do not count. */
export function typedMark(line: string): TypedMark | undefined {
  const text = line.slice(0, 40).replaceAll(/\*+/gu, '').replace(/^>\s?/u, '');
  for (const { kind, pattern } of WAYS) {
    const n = pattern.exec(text)?.groups?.['n'];
    if (n !== undefined) return { kind, ordinal: ordinalOf(n) };
  }
  const { word, n } = WORD_AND_NUMBER.exec(text)?.groups ?? {};
  if (word !== undefined && n !== undefined) return { kind: `word ${word}`, ordinal: ordinalOf(n) };
  if (RECKONING.test(text)) return undefined;
  const sign = (SIGN.exec(text) ?? LETTER_SIGN.exec(text))?.groups?.['sign'];
  return sign === undefined ? undefined : { kind: `sign ${sign}`, ordinal: undefined };
}

const CHINESE_DIGITS = '一二三四五六七八九十';
const ROMAN_NUMBERS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** A number of whatever digits, a letter, a Roman number: each is one more than the one before. */
function ordinalOf(written: string): number {
  const roman = ROMAN_NUMBERS.indexOf(written.toLowerCase());
  if (roman >= 0 && written !== 'v' && written !== 'x') return roman + 1;
  if (/^\p{Nd}+$/u.test(written))
    return Array.from(written).reduce((value, digit) => value * 10 + digitOf(digit), 0);
  if (CHINESE_DIGITS.includes(written)) return CHINESE_DIGITS.indexOf(written) + 1;
  return codeOf(written);
}

/** The value of a decimal digit: Unicode has the ten of a script in a row. */
function digitOf(digit: string): number {
  const code = codeOf(digit);
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
