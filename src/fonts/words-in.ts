import { bidi } from './bidi.js';
import type { Stretch } from './stretch.js';

/** Which way a text runs. */
export type Direction = 'ltr' | 'rtl';

/** Letters or digits without anything between them, all of which run one way; numbers run from left to right. */
export interface Word extends Stretch {
  readonly direction: Direction;
}

/** By the classes of UAX 9: letters of both directions, numbers, and marks that go with the character before. */
const KINDS: Readonly<Record<string, Direction | 'mark'>> = {
  L: 'ltr',
  EN: 'ltr',
  AN: 'ltr',
  R: 'rtl',
  AL: 'rtl',
  BN: 'mark',
};
/** Numbers and units that UAX 9 counts among the signs. */
const MORE_NUMBERS = /[¼-¾⅐-⅞℃℉]/u;
/** Signs of powers and ions: 10⁻³, Na⁺, HCO₃⁻. */
const RAISED_SIGN = /[⁺⁻⁼₊₋₌]/u;
/** A number may begin with its point, which tells `.5` from `5`. */
const POINT = /[.,·٫]/u;
const DIGIT = /\p{Nd}/u;
/** What a point before a digit goes on with or ends; behind a blank, an opening bracket or a sign it begins the number. */
const GOES_ON = /[\p{L}\p{M}\p{N}.,…)\]}»”]/u;
const RAISED_DIGIT = /[⁰-⁹₀-₉¹²³]/u;
const SEEN = /[\p{L}\p{M}\p{N}]/u;
/** Quotation marks are letters of an abbreviation where they stand between two: מ"ג. */
const INSIDE_WORDS = /["'’]/u;

const MARK = /\p{M}/u;
const ISOLATES = /^[LRF][RS]?I$/u;

/** The words of a text, in its order. */
export function wordsIn(text: string): readonly Word[] {
  const words: { start: number; end: number; direction: Direction }[] = [];
  for (let at = 0; at < text.length;) {
    const character = characterAt(text, at);
    const end = at + character.length;
    const last = words.at(-1);
    const isBeside = last?.end === at;
    const kind = beginsNumber(text, at, character) ? 'ltr' : kindOf(character);
    if (kind === 'ltr' || kind === 'rtl') {
      if (isBeside && last.direction === kind) last.end = end;
      else words.push({ start: at, end, direction: kind });
    } else if (isBeside && (kind === 'mark' || joinsLetters(last.direction, character, text, end))) {
      last.end = end;
    }
    at = end;
  }
  return words;
}

/** The direction of the first letter outside of isolates, by which a text is known to run (UAX 9, P2). */
export function firstStrong(text: string): Direction | undefined {
  let depth = 0;
  for (const character of text) {
    const kind = bidi.getBidiCharTypeName(character);
    if (ISOLATES.test(kind)) depth += 1;
    else if (kind === 'PDI') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (kind === 'L') return 'ltr';
    if (kind === 'R' || kind === 'AL') return 'rtl';
  }
  return undefined;
}

/** Of which directions a text has letters. */
export function strongIn(text: string): Readonly<Record<Direction, boolean>> {
  const found = { ltr: false, rtl: false };
  for (const character of text) {
    const kind = bidi.getBidiCharTypeName(character);
    if (kind === 'L') found.ltr = true;
    else if (kind === 'R' || kind === 'AL') found.rtl = true;
  }
  return found;
}

/** A point before a digit, and the sign of a power before its digits, unless they go on with what stands before. */
function beginsNumber(text: string, at: number, character: string): boolean {
  const next = text.charAt(at + 1);
  if (RAISED_SIGN.test(character)) return RAISED_DIGIT.test(next) && !SEEN.test(text.charAt(at - 1));
  return POINT.test(character) && DIGIT.test(next) && !GOES_ON.test(text.charAt(at - 1));
}

function joinsLetters(before: Direction, sign: string, text: string, next: number): boolean {
  return before === 'rtl' && INSIDE_WORDS.test(sign) && kindOf(characterAt(text, next)) === 'rtl';
}

/** Kinds of single characters; there are no more of them than characters. */
const known = new Map<string, Direction | 'mark' | undefined>([['', undefined]]);

function kindOf(character: string): Direction | 'mark' | undefined {
  if (!known.has(character)) known.set(character, newKindOf(character));
  return known.get(character);
}

function newKindOf(character: string): Direction | 'mark' | undefined {
  // The tables of bidi-js are older than some marks of Arabic.
  if (MARK.test(character) || RAISED_SIGN.test(character)) return 'mark';
  return MORE_NUMBERS.test(character) ? 'ltr' : KINDS[bidi.getBidiCharTypeName(character)];
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
