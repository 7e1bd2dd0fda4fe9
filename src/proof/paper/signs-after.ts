import { comparesBehind } from './falls-beside-digits.js';

/** Signs that belong to the number or word right before them. */
const AFTER = /^[%‰°′″+\p{Sc}⁺⁻⁼₊₋]$/u;
const RAISED = /^[⁺⁻⁼₊₋]$/u;
const MINUS = /^[-−]$/u;
/** What closes a number that begins so: *123#, <5>. */
const CLOSES: Readonly<Record<string, string>> = { '*': '*#', '#': '*#', '<': '>' };
const ENDS_IN_LATIN = /(?=\p{L})[^\u0590-\u08FF]\d{0,2}$/u;
const ENDS_IN_NUMBER = /\p{N}$/u;

/**
 * How many of the signs behind a number or word belong to it.
 *
 * @param signs all that stands there without a blank between
 */
export function signsAfter(word: string, signs: readonly string[]): number {
  const closers = CLOSES[word.charAt(0)] ?? '';
  let count = 0;
  for (const sign of signs) {
    const isCharge = MINUS.test(sign) && count === 0 && ENDS_IN_LATIN.test(word) && isLast(signs[1]);
    const isOf = ENDS_IN_NUMBER.test(word) || ENDS_IN_LATIN.test(word) ? AFTER.test(sign) : RAISED.test(sign);
    if (!isCharge && !isOf && !closers.includes(sign) && !comparesBehind(word, sign)) break;
    count += 1;
  }
  return count;
}

function isLast(next: string | undefined): boolean {
  return next === undefined || /^\p{P}$/u.test(next);
}
