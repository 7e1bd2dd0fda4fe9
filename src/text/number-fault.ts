import type { MachineValue } from './machine-damage.js';

/** The digits of a keyboard in their order, and the other way. */
const ROWS = ['1234567890', '0123456789', '9876543210', '0987654321'];
/** Shorter numbers are dialled: 999, 1234. */
const LEAST_DIGITS = 7;

/** Why nobody can be reached under a number: it was reckoned with, or fills a place. */
export function numberFault(number: string): MachineValue | undefined {
  if (/^[-−–]/u.test(number))
    return {
      what: 'begins with a minus, as if it were reckoned with',
      hint: 'format the column as text, and type the number again',
    };
  const digits = number.replaceAll(/\D/gu, '');
  const isPlaceholder = [digits, digits.replace(/^1/u, '')].some(
    (one) =>
      one.length >= LEAST_DIGITS &&
      (/^(?<digit>\d)\k<digit>+$/u.test(one) || ROWS.some((row) => row.startsWith(one))),
  );
  return isPlaceholder
    ? { what: 'is a number that only holds a place', hint: 'type the number under which people are reached' }
    : undefined;
}
