import type { Stretch } from './stretch.js';

/** Signs that belong to what follows without a blank. */
const BEFORE = /[~≈≥≤<>$€£¥₪#№%]/u;
/** The same, unless a letter or digit stands before: a hyphen belongs to the word before, as in ב-24. */
const SIGN_OF_NUMBER = /[-−–+±]/u;
const LETTER_OR_NUMBER = /[\p{L}\p{M}\p{N}]/u;
/** Signs that belong to a number though a blank stands between: ≥ 38 °C, № 5. */
const BEFORE_BLANK = /[~≈≥≤<>±№#]/u;
const MINUS = /[-−–]/u;
const DEGREES = /^\p{Nd}+(?:[.,٫]\p{Nd}+)?\s?[°℃]/u;
const LONGEST_DEGREES = 10;
const BLANK = /\s/u;
const AFTER = /[%‰°′″™®€₪+]/u;
const FEET_OR_INCHES = /['’"]/u;
/** 50 % */
const PERCENT = /[%‰]/u;
const DIGIT = /\p{Nd}/u;
const NATIVE = /[٠-٩۰-۹]/u;
/** Signs that end what a bracket holds: (500 mg!). */
const ENDS_BRACKET = /[.,:;!?…%+'"°\s]/u;
const MOST_ENDS = 4;

/**
 * A stretch with the signs and brackets that belong to it on both sides.
 *
 * @param floor where the stretch before it ends
 * @param pairs brackets whose words all belong to one stretch
 */
export function widened(
  text: string,
  { start, end }: Stretch,
  floor: number,
  pairs: ReadonlyMap<number, number>,
): Stretch {
  const wide = { start, end };
  while (growsAtEnd(text, wide, pairs) || growsAtStart(text, wide, floor, pairs));
  if (endsWithSlash(text, wide)) wide.end += 1;
  return wide;
}

function growsAtEnd(
  text: string,
  wide: { readonly start: number; end: number },
  pairs: ReadonlyMap<number, number>,
): boolean {
  const { start, end } = wide;
  const sign = text.charAt(end);
  if (AFTER.test(sign) || (FEET_OR_INCHES.test(sign) && !pairs.has(end) && isNumber(text, end - 1))) {
    wide.end += 1;
    return true;
  }
  if (BLANK.test(sign) && PERCENT.test(text.charAt(end + 1)) && isNumber(text, end - 1)) {
    wide.end += 2;
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
  floor: number,
  pairs: ReadonlyMap<number, number>,
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
  if (isOrEqual(text, at)) {
    wide.start = at - 1;
    return true;
  }
  if (BEFORE.test(sign) || (SIGN_OF_NUMBER.test(sign) && !LETTER_OR_NUMBER.test(text.charAt(at - 1)))) {
    wide.start = at;
    return true;
  }
  if (BLANK.test(sign) && at > floor && goesWithNumber(text, at - 1, wide.start)) {
    wide.start = isOrEqual(text, at - 1) ? at - 2 : at - 1;
    return true;
  }
  return false;
}

/** Whether a sign belongs to the number that stands behind it and a blank; a dash does only before degrees. */
function goesWithNumber(text: string, at: number, number: number): boolean {
  const sign = text.charAt(at);
  if (BEFORE_BLANK.test(sign) || isOrEqual(text, at)) return DIGIT.test(text.charAt(number));
  return (
    MINUS.test(sign) &&
    !/\S/u.test(text.charAt(at - 1)) &&
    DEGREES.test(text.slice(number, number + LONGEST_DEGREES))
  );
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
