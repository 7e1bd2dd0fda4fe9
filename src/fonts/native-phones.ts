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
const ZERO = /^[٠۰]/u;
/** Fewer digits are no phone number, unless one of its groups begins with a zero. */
const LEAST_DIGITS = 7;

/**
 * Phone numbers in native digits: the groups of these stand from left to right.
 *
 * A range of native digits does not, it is read from right to left: ٦-٨. So a phone number is known by its plus, its
 * brackets, three groups or more, a group of several digits that begins with zero, or by numbers that do not rise.
 */
export function nativePhones(text: string): readonly Stretch[] {
  return [...text.matchAll(CHAIN)].flatMap(({ 0: chain, index }) => {
    const end = index + chain.length;
    const isPart =
      PART_OF_NUMBER.test(text.charAt(index - 1)) || /^[.:/٫٬][٠-٩۰-۹]/u.test(text.slice(end, end + 2));
    return !isPart && isPhone(chain) ? [{ start: index, end }] : [];
  });
}

function isPhone(chain: string): boolean {
  const groups = chain.match(GROUP) ?? [];
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const [first = '', second = ''] = groups;
  if (chain.startsWith('+')) return true;
  if (groups.some((group) => group.length > 1 && ZERO.test(group))) return true;
  if (count < LEAST_DIGITS) return false;
  if (/[()]/u.test(chain)) return true;
  // Years, or numbers to tick off, are as long as one another.
  if (groups.length > 2) return groups.some((group) => group.length !== first.length);
  if (!/[-‐‑−–—]/u.test(chain)) return true;
  return valueOf(first) >= valueOf(second) || (first.length < second.length && !/[٠۰]$/u.test(second));
}

/** Native digits lie in two rows of the code chart, each of which rises from zero. */
function valueOf(digits: string): number {
  return Number([...digits].map((digit) => (digit.codePointAt(0) ?? 0) & 0xf).join(''));
}
