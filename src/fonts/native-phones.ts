import type { Stretch } from './stretch.js';

/** Digits that Arabic and Persian write themselves. */
const DIGITS = '[٠-٩۰-۹]';
/** Numbers one after another, parted by a blank, a dash or brackets. */
const CHAIN = new RegExp(
  String.raw`\+?\(?(?<!${DIGITS})${DIGITS}+(?:(?:\)|\)?[ \u00A0\u202F]?[-‐‑−–—][ \u00A0\u202F]?|\)?[ \u00A0\u202F])\(?${DIGITS}+)+`,
  'gu',
);
const GROUP = new RegExp(`${DIGITS}+`, 'gu');
/** Signs that part a number itself: what stands beside one is a time, a date or a fraction. */
const PART_OF_NUMBER = /[.:/٫٬]/u;
const DASH = /[-‐‑−–—]/u;
const ZERO = /^[٠۰]/u;
/** Fewer digits are no phone number, unless one of its groups begins with a zero or it is called one. */
const LEAST_DIGITS = 7;
const LEAST_CALLED = 5;
/** What is written before a phone number in Arabic, Persian and Urdu; no number and no sentence may end between. */
const CALLED =
  /(?:هاتف|تلفن|تليفون|تلفون|ٹیلی|فون|جوال|موبايل|موبائل|موبایل|نقال|محمول|همراه|فاكس|فکس|فیکس|اتصل|اتصال|اتصلوا|تماس|شماره|نمبر|کال)/u;
const ENDS_CALL = /[0-9٠-٩۰-۹.؟!\n]/u;
const LONGEST_BEFORE = 60;
const LARGEST_STEP = 100;
/** The years of a range are no further apart. */
const MOST_YEARS = 120;

/**
 * Phone numbers in native digits: the groups of these stand from left to right.
 *
 * A range of native digits does not, it is read from right to left: ٦-٨. So a phone number is known by its plus, its
 * brackets, three groups or more, a group of several digits that begins with zero, a word such as هاتف before it, or by
 * seven digits or more that are no range: a range rises, and goes between years or round numbers.
 */
export function nativePhones(text: string): readonly Stretch[] {
  return [...text.matchAll(CHAIN)].flatMap(({ 0: chain, index }) => {
    const end = index + chain.length;
    const isPart =
      PART_OF_NUMBER.test(text.charAt(index - 1)) || /^[.:/٫٬][٠-٩۰-۹]/u.test(text.slice(end, end + 2));
    return !isPart && isPhone(chain, isCalledAt(text, index)) ? [{ start: index, end }] : [];
  });
}

function isCalledAt(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - LONGEST_BEFORE), index);
  return CALLED.test(before.split(ENDS_CALL).at(-1) ?? '');
}

function isPhone(chain: string, isCalled: boolean): boolean {
  const groups = chain.match(GROUP) ?? [];
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const hasDash = DASH.test(chain);
  if (chain.startsWith('+')) return true;
  if (groups.some((group) => group.length > 1 && ZERO.test(group))) return true;
  // No range has three ends.
  if (hasDash && groups.length > 2) return true;
  if (count < (isCalled ? LEAST_CALLED : LEAST_DIGITS)) return false;
  if (isCalled || /[()]/u.test(chain)) return true;
  const numbers = groups.map(valueOf);
  if (groups.length > 2) return !isAlike(groups) || !isSeries(numbers);
  return !hasDash || !isRange(numbers);
}

function isAlike(groups: readonly string[]): boolean {
  return groups.every((group) => group.length === groups[0]?.length);
}

/** Numbers to choose from, such as years or doses, are a step apart, and phone numbers have several steps. */
function isSeries(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  return numbers.every(isRound) || steps.every((step) => step === steps[0] && step < LARGEST_STEP);
}

function isRange([first = 0, second = 0]: readonly number[]): boolean {
  if (first >= second) return false;
  return (
    (isRound(first) && isRound(second)) || (isYear(first) && isYear(second) && second - first <= MOST_YEARS)
  );
}

function isRound(number: number): boolean {
  return number % 10 === 0 || number % 25 === 0;
}

/** Of either calendar. */
function isYear(number: number): boolean {
  return (number >= 1300 && number < 1500) || (number >= 1900 && number < 2100);
}

/** Native digits lie in two rows of the code chart, each of which rises from zero. */
function valueOf(digits: string): number {
  return Number([...digits].map((digit) => (digit.codePointAt(0) ?? 0) & 0xf).join(''));
}
