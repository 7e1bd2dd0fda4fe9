import { dialled } from '../text/index.js';

/** An extension as people write it: ext. 12, Ext 12, x12, extension 12, after a comma or not. */
const EXTENSION = /,? ?(?:ext(?:ension)?\.?|x) ?[0-9]{1,6}$/iu;
const DIGITS = /^\+?[0-9() .\-–/\u00A0]{2,24}$/u;
/** Letters of a keypad behind a code: 1-800-CLINIC, (888) 555-CARE. */
const LETTERS = /^\+?[0-9() .\-–/\u00A0]{3,16}(?:[A-Z]{2,10}[-–. ]?){1,3}[0-9]{0,4}$/u;
/** A number with letters is a whole one: nobody dials three of them. */
const FEWEST_WITH_LETTERS = 7;
/** What may stand in a number; every other sign is named. */
const ALLOWED = /[0-9() .\-–/\u00A0]/u;

/** Why nobody could dial a number as it is written, with the sign that is in the way and what to write; else nothing. */
export function phoneFault(number: string): string | undefined {
  const bare = number.replace(EXTENSION, '');
  if (DIGITS.test(bare) && /[0-9]/u.test(bare)) return undefined;
  if (LETTERS.test(bare) && dialled(bare).length >= FEWEST_WITH_LETTERS) return undefined;
  const rule = 'is not a phone number: only digits, spaces, ( ) + - . / and "ext. 12" may stand in it';
  const mend = MENDS.find(([pattern]) => pattern.test(number))?.[1];
  const sign = [...bare].find((one, index) => !ALLOWED.test(one) && (one !== '+' || index > 0));
  const named = sign === undefined || /[\p{L}\p{N}\p{M}]/u.test(sign) ? '' : `, and "${sign}" may not`;
  return `${rule}${named}${mend === undefined ? '' : `; ${mend}`}`;
}

const MENDS: readonly (readonly [RegExp, string])[] = [
  [/[^\P{Nd}0-9]/u, 'write its digits as 0–9, which are on every phone'],
  [/[^\P{Pd}\-–]|−/u, 'write a plain - in place of the long dash'],
  [
    /\p{L}/u,
    'write "ext. 12" for an extension, another number into contacts, and other words into hours or follow_up',
  ],
  [/[*#]/u, 'write the number itself, and a code with * or # into follow_up'],
];
