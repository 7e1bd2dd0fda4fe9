/**
 * Signs that stand for a word which is not known yet: places that are filled for each copy.
 *
 * They are made of code points that are no characters. Reading refuses those in every file, so that no mark is ever a word
 * of anybody's; and they leave a trace, so that nobody takes a place for a blank.
 */
const OPENS = '\uFDD0';
const CLOSES = '\uFDD1';
/** Between both stand the digits of a number, and before them a letter where the word runs from right to left. */
const FIRST_DIGIT = 0xfdd2;
const BASE = 0xfdef - FIRST_DIGIT + 1;
const RIGHT_TO_LEFT = '\u05D0';
const MARK = /\uFDD0\u05D0?([\uFDD2-\uFDEF]+)\uFDD1/gu;
const SIGN = /[\uFDD0-\uFDEF]/u;

/** The mark of a place by its number; a word that runs the other way must be told apart before it is known. */
export function placeMark(index: number, runsOther = false): string {
  let digits = '';
  let left = index;
  do {
    digits = String.fromCharCode(FIRST_DIGIT + (left % BASE)) + digits;
    left = Math.floor(left / BASE);
  } while (left > 0);
  return OPENS + (runsOther ? RIGHT_TO_LEFT : '') + digits + CLOSES;
}

/** Whether a text has a sign of place marks in it, whole or not. */
export function hasPlaceMark(text: string): boolean {
  return SIGN.test(text);
}

/** A text cut at its place marks. */
export interface TextWithPlaces {
  /** What stands before each place. */
  readonly before: readonly string[];
  /** The numbers of the places, in their order. */
  readonly places: readonly number[];
  /** What stands after the last of them. */
  readonly after: string;
}

/** Cuts a text at its place marks; undefined where it has none. */
export function cutAtPlaces(text: string): TextWithPlaces | undefined {
  if (!hasPlaceMark(text)) return undefined;
  const before: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const { 0: mark, 1: digits = '', index } of text.matchAll(MARK)) {
    before.push(text.slice(at, index));
    places.push(numberOf(digits));
    at = index + mark.length;
  }
  return { before, places, after: text.slice(at) };
}

/** The text with a word at each of its places; a place without a word is a mistake of ours. */
export function withWords({ before, places, after }: TextWithPlaces, words: readonly string[]): string {
  let filled = '';
  for (const [index, place] of places.entries()) {
    const word = words[place];
    if (word === undefined) throw new Error(`there is no word for the place ${place}`);
    filled += (before[index] ?? '') + word;
  }
  return filled + after;
}

function numberOf(digits: string): number {
  let number = 0;
  for (let at = 0; at < digits.length; at += 1) number = number * BASE + digits.charCodeAt(at) - FIRST_DIGIT;
  return number;
}
