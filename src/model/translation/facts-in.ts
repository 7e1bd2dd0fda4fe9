import { codeOf } from '../../text/index.js';

/** What must be the same in every language: a number, or a slot `{{…}}`. */
export interface Fact {
  /** As it is written. */
  readonly shown: string;
  /** What it means; a time after noon can be written in two ways. */
  readonly means: readonly string[];
}

const FACT =
  /(?<slot>\{\{[^{}]*\}\})|(?<fraction>[¼½¾⅓⅔⅛⅜⅝⅞])|(?<number>\p{Nd}{1,3}(?:[ \u00A0\u202F]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:[.,:٫٬]\p{Nd}+)*)(?<after>\s?p\.?\s?m\b)?/giu;

/** The numbers and slots of a text, in order. */
export function factsIn(text: string): readonly Fact[] {
  return [...text.matchAll(FACT)].flatMap(({ 0: shown, groups = {} }): readonly Fact[] => {
    const { slot, fraction, number = '', after } = groups;
    if (slot !== undefined) return [{ shown, means: [slot.replaceAll(/\s/gu, '')] }];
    if (fraction !== undefined) return [{ shown, means: [fraction] }];
    const parts = inEuropeanDigits(number).split(/[.,:٫٬]/u);
    // A date, or a version: its numbers may stand in another order.
    if (parts.length > 2 && !isGrouped(parts))
      return parts.map((part) => ({ shown: part, means: [String(Number(part))] }));
    const value = valueOf(inEuropeanDigits(number));
    const isAfternoon = after !== undefined && value < 12;
    return [{ shown: number, means: [String(value), ...(isAfternoon ? [String(value + 12)] : [])] }];
  });
}

/** Whether one of the meanings is the same. */
export function isSameFact(a: Fact, b: Fact): boolean {
  return a.means.some((meaning) => b.means.includes(meaning));
}

/** 4,000 and 4.000 are four thousand; 38.0 and 38,0 are thirty-eight. */
function valueOf(number: string): number {
  const digits = number.replaceAll(/\s/gu, '');
  const parts = digits.split(/[.,٫٬]/u);
  if (isGrouped(parts)) return Number(parts.join(''));
  return Number(digits.replace(/[,:٫٬]/u, '.'));
}

/** Parts of three digits behind the first, which is not zero, part thousands. */
function isGrouped(parts: readonly string[]): boolean {
  return (
    parts.length > 1 &&
    /^[1-9]\d{0,2}$/u.test(parts[0] ?? '') &&
    parts.slice(1).every((part) => part.length === 3)
  );
}

/** Each digit as 0 to 9: the digits of a script stand in a row, beginning with its zero. */
function inEuropeanDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = codeOf(digit);
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}
