/** Signs that compare two numbers, or say how near one is to the other. */
const COMPARES = /[<>≤≥≦≧⩽⩾≪≫≲≳≠≈≃≅~∼±∓]/u;
const BLANK = /\s/u;
const MINUS = /[-−–]/u;
/** Digits that Arabic and Persian write themselves. */
const NATIVE_AT_START = /^[^\s\p{L}\p{Nd}]{0,2}[٠-٩۰-۹]/u;
const NATIVE_AT_END = /[٠-٩۰-۹]$/u;
const NATIVE_BEFORE_SIGN = /[٠-٩۰-۹][٪°]?\s?[<>]?$/u;
/** A number with a unit of the text's script, 500 מ"ג: what has the same unit is compared with it, in any digits. */
const QUANTITY_BEFORE_SIGN = /[0-9]\s?([\p{Script=Arabic}\p{Script=Hebrew}"״'׳\u200C/]{1,12})\s?[<>]?$/u;
const LONGEST_QUANTITY = 17;
const LONGEST_NUMBER = 24;
const ARABIC_AT_START = /^[^\s\p{L}\p{Nd}]{0,2}[٠-٩]/u;
/** A number begins no later. */
const LONGEST_START = 3;

/**
 * Whether a sign before a number runs with the text, from right to left, as UAX 9 has it, and is not drawn on the left of
 * the number: a comparison with native digits or with a quantity in words of the text, and the minus of those of Arabic (CLDR keeps that of Persian on the left).
 *
 * @param at the sign, or one blank behind it
 */
export function runsWithText(text: string, at: number, number: number): boolean {
  const place = BLANK.test(text.charAt(at)) ? at - 1 : at;
  const sign = text.charAt(place);
  const after = text.slice(number, number + LONGEST_START);
  if (MINUS.test(sign)) return ARABIC_AT_START.test(after);
  if (!COMPARES.test(sign) && !(sign === '=' && /[<>]/u.test(text.charAt(place - 1)))) return false;
  const before = text.slice(Math.max(0, place - LONGEST_QUANTITY), place);
  if (NATIVE_AT_START.test(after) || NATIVE_BEFORE_SIGN.test(before)) return true;
  const unit = QUANTITY_BEFORE_SIGN.exec(before)?.[1];
  const rest = text.slice(number, number + LONGEST_NUMBER).replace(/^[0-9.,/]+\s?/u, '');
  return unit !== undefined && rest.startsWith(unit);
}

/** The same of what stands between two words or numbers. */
export function runsWithTextBetween(before: string, gap: string, after: string): boolean {
  const isNative = NATIVE_AT_END.test(before);
  const isNativeNext = NATIVE_AT_START.test(after.slice(0, LONGEST_START));
  if (isNative && (/^°\S/u.test(gap) || (isNativeNext && /^°\s/u.test(gap)))) return true;
  return COMPARES.test(gap) && (isNative || isNativeNext);
}
