import { HIDDEN_DIGIT, hiddenIn } from './hidden-in.js';
import { machineDamage } from './machine-damage.js';
import { saysNothing } from './says-nothing.js';

/** Longer notes are handouts. */
export const MOST_OF_A_NOTE = 20_000;

/** Controls, and the sign that stands for bytes that were no UTF-8. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|[\u2028\u2029\u202A-\u202E\uFFFD]|\p{Cs}/u;

/** What is wrong with a note; nothing that is said of it repeats its words. */
export interface NoteFault {
  readonly what: string;
  readonly hint: string;
}

/** Why a note cannot be printed; undefined for one that can. */
export function noteFault(note: string): NoteFault | undefined {
  if (saysNothing(note))
    return { what: 'the note is empty', hint: 'write something in it, or leave --note out' };
  if (note.length > MOST_OF_A_NOTE)
    return {
      what: `the note has ${note.length > 2 * MOST_OF_A_NOTE ? 'more than ' : ''}${note.length} characters, and at most ${MOST_OF_A_NOTE} are printed`,
      hint: 'shorten it',
    };
  if (UNPRINTABLE.test(note))
    return {
      what: 'the note holds characters that cannot be printed',
      hint: 'save it as plain UTF-8 text',
    };
  for (const [index, line] of note.split(/\r\n|[\r\n]/u).entries()) {
    const fault = faultIn(line);
    // By its number: what the line says goes nowhere.
    if (fault) return { what: `line ${index + 1} of the note ${fault.what}`, hint: fault.hint };
  }
  return undefined;
}

function faultIn(line: string): NoteFault | undefined {
  if (HIDDEN_DIGIT.test(line))
    return {
      what: 'holds an invisible character inside a number',
      hint: 'delete the number, and type it again',
    };
  // A soft hyphen in a word is printed where a line ends in it, and nowhere else.
  if (hiddenIn(line.replaceAll('\u00AD', '')))
    return { what: 'holds an invisible character', hint: 'take it out; it may have been pasted' };
  const damage = machineDamage(line);
  return (
    damage && { what: damage.what.replace(/^holds ".*$/u, 'was read in a wrong encoding'), hint: damage.hint }
  );
}
