import { runsWithText } from './runs-with-text.js';
import type { Stretch } from './stretch.js';

/** Signs that belong to what follows without a blank. */
const BEFORE = /[~≈≥≤<>\p{Sc}#№%]/u;
/** The same, unless a letter or digit stands before: a hyphen belongs to the word before, as in ב-24. */
const SIGN_OF_NUMBER = /[-−–+±*]/u;
const LETTER_OR_NUMBER = /[\p{L}\p{M}\p{N}]/u;
/** Signs that belong to a number though a blank stands between: ≥ 38 °C, № 5. */
const BEFORE_BLANK = /[~≈≥≤<>±№#]/u;
/** A dash or plus before a blank parts two words, or belongs to the number: before degrees, and where nothing is parted. */
const PLUS_OR_MINUS = /[-−–+]/u;
const NOTHING_TO_PART = /[:=(،,;؛][ \u00A0]{0,2}$/u;
/** Behind a word it belongs to a number with its unit: put behind the unit, it would be the sign of what comes next. */
const BEHIND_WORD = /[\p{L}\p{M}][ \u00A0]$/u;
const WITH_UNIT = /^[.,]?[0-9]+(?:[.,/][0-9]+)*\s?[\p{L}%‰]/u;
const LONGEST_NUMBER = 16;
const ONLY_BLANKS = /^[ \u00A0]{0,2}$/u;
const DEGREES = /^[.,·٫]?\p{Nd}+(?:[.,٫]\p{Nd}+)?\s?[°℃℉]/u;
const NUMBER = /^[.,·٫]?\p{Nd}/u;
const LONGEST_DEGREES = 10;
const BLANK = /\s/u;
const AFTER = /[%‰°′″™®+\p{Sc}]/u;
const FEET_OR_INCHES = /['’"]/u;
/** 50 %, 5 $ */
const AFTER_BLANK = /[%‰\p{Sc}]/u;
/** Behind a Latin letter with no word after it: O-, HIV-. Behind a digit it parts, as in a list that is typed: 1- */
const MINUS = /[-−]/u;
const LATIN_AT_END = /\p{L}[\p{L}\p{N}]{0,4}$/u;
const LONGEST_ION = 5;
/** What a number with one of these before it may end in: <5>, *123#. */
const CLOSES: Readonly<Record<string, RegExp>> = { '<': />/u, '*': /[*#]/u, '#': /[*#]/u };
const DIGIT = /\p{Nd}/u;
const NATIVE = /[٠-٩۰-۹]/u;
/** Signs that end what a bracket holds: (500 mg!). */
const ENDS_BRACKET = /[.,:;!?…%+'"°\s]/u;
const MOST_ENDS = 4;

/** What a stretch stands among. */
interface Around {
  /** Where the stretch before it ends. */
  readonly floor: number;
  /** Brackets whose words all belong to one stretch. */
  readonly pairs: ReadonlyMap<number, number>;
  /** All brackets and quotation marks that come in pairs: these are no inches. */
  readonly quotes: ReadonlyMap<number, number>;
  /** Whether nothing stands before the text. */
  readonly isBeginning: boolean;
}

/** A stretch with the signs and brackets that belong to it on both sides. */
export function widened(text: string, { start, end }: Stretch, around: Around): Stretch {
  const wide = { start, end };
  while (growsAtEnd(text, wide, around) || growsAtStart(text, wide, around));
  if (endsWithSlash(text, wide)) wide.end += 1;
  return wide;
}

function growsAtEnd(
  text: string,
  wide: { readonly start: number; end: number },
  { pairs, quotes }: Around,
): boolean {
  const { start, end } = wide;
  const sign = text.charAt(end);
  if (
    (AFTER.test(sign) && !(sign === '°' && NATIVE.test(text.charAt(end - 1)))) ||
    closesWhatBegan(text, wide) ||
    (FEET_OR_INCHES.test(sign) && !quotes.has(end) && isNumber(text, end - 1))
  ) {
    wide.end += 1;
    return true;
  }
  const blanks = BLANK.test(text.charAt(end + 1)) ? 2 : 1;
  if (BLANK.test(sign) && AFTER_BLANK.test(text.charAt(end + blanks)) && isNumber(text, end - 1)) {
    wide.end += blanks + 1;
    return true;
  }
  for (let at = end; at <= end + MOST_ENDS; at += 1) {
    const partner = pairs.get(at);
    if (partner !== undefined && partner >= start && partner < end) {
      wide.end = at + 1;
      return true;
    }
    if (!ENDS_BRACKET.test(text.charAt(at))) return false;
  }
  return false;
}

function growsAtStart(
  text: string,
  wide: { start: number; end: number },
  { floor, pairs, isBeginning }: Around,
): boolean {
  const at = wide.start - 1;
  if (at < floor) return false;
  const sign = text.charAt(at);
  const partner = pairs.get(at);
  if (partner !== undefined) {
    if (partner < at || partner > wide.end + MOST_ENDS) return false;
    wide.start = at;
    return true;
  }
  if (runsWithText(text, at, wide.start)) return false;
  if (isOrEqual(text, at)) {
    wide.start = at - 1;
    return true;
  }
  if (BEFORE.test(sign) || (SIGN_OF_NUMBER.test(sign) && !LETTER_OR_NUMBER.test(text.charAt(at - 1)))) {
    wide.start = at;
    return true;
  }
  if (BLANK.test(sign) && at > floor && goesWithNumber(text, at - 1, wide, isBeginning)) {
    wide.start = isOrEqual(text, at - 1) ? at - 2 : at - 1;
    return true;
  }
  return false;
}

/** Whether a sign goes with a stretch: what its first sign opened, or the charge or the kind of blood of Latin letters. */
function closesWhatBegan(text: string, { start, end }: Stretch): boolean {
  const sign = text.charAt(end);
  if (CLOSES[text.charAt(start)]?.test(sign)) return true;
  return (
    MINUS.test(sign) &&
    !/[^\s\p{P}]/u.test(text.charAt(end + 1)) &&
    LATIN_AT_END.test(text.slice(Math.max(start, end - LONGEST_ION), end))
  );
}

/** Whether a sign belongs to the number that stands behind it and a blank. */
function goesWithNumber(
  text: string,
  at: number,
  { start: number, end }: Stretch,
  isBeginning: boolean,
): boolean {
  const sign = text.charAt(at);
  if (BEFORE_BLANK.test(sign) || isOrEqual(text, at)) return NUMBER.test(text.slice(number, number + 2));
  if (!PLUS_OR_MINUS.test(sign) || /\S/u.test(text.charAt(at - 1))) return false;
  const after = text.slice(number, number + LONGEST_DEGREES);
  const before = text.slice(Math.max(0, at - 3), at);
  const partsNothing = NOTHING_TO_PART.test(before) || (isBeginning && at <= 2 && ONLY_BLANKS.test(before));
  if (DEGREES.test(after) || (NUMBER.test(after) && partsNothing)) return true;
  const measure = text.slice(number, Math.min(end, number + LONGEST_NUMBER));
  return sign !== '–' && BEHIND_WORD.test(before) && WITH_UNIT.test(measure);
}

/** `>=` and `<=`, which are one sign that is typed as two. */
function isOrEqual(text: string, at: number): boolean {
  return text.charAt(at) === '=' && /[<>]/u.test(text.charAt(at - 1));
}

/** Digits of Europe: behind those that Arabic writes itself a sign stands on the left, as it is read. */
function isNumber(text: string, at: number): boolean {
  const character = text.charAt(at);
  return DIGIT.test(character) && !NATIVE.test(character);
}

/** An address on the web may end in a slash. */
function endsWithSlash(text: string, { start, end }: Stretch): boolean {
  return (
    text.charAt(end) === '/' &&
    !LETTER_OR_NUMBER.test(text.charAt(end + 1)) &&
    text.slice(start, end).includes('.')
  );
}
