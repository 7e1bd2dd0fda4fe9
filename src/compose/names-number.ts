import { hasPlaceMark } from '../text/index.js';

/**
 * Whether a text names a number to call, as it is written, and not as a part of a longer one: 911 is not in (555) 911-0100.
 *
 * Beside a place where a word will stand, nobody can say: a copy with its words must be asked.
 */
export function namesNumber(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + number.length, at + number.length + 2);
    const isKnown = !hasPlaceMark(before) && !hasPlaceMark(after);
    if (isKnown && !GOES_ON_BEFORE.test(before) && !GOES_ON_AFTER.test(after)) return true;
  }
  return false;
}

/** A digit, or one with a sign that parts the groups of a number; a blank may stand between two numbers. */
const GOES_ON_BEFORE = /(?:\p{Nd}|[\p{Nd})][-./]|\) )$/u;
const GOES_ON_AFTER = /^(?:\p{Nd}|[-/]\p{Nd}|\.\p{Nd})/u;
