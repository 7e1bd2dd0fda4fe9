/** What closes each opening sign. */
const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '“': '”',
  '„': '“',
  '«': '»',
  '‹': '›',
  '‘': '’',
};
const CLOSERS = new Set(Object.values(CLOSING));
const SIGN = /[()[\]{}（）“”„«»‹›"'‘’]/gu;
/** Signs that close what they open. */
const BOTH = /["']/u;
/** Inches, no quotation mark: 5'10". */
const INCHES = /\d['’′]\d{1,2}(?:[½¼¾])?$/u;
/** A quotation mark between two Hebrew letters is part of an abbreviation. */
const LETTER = /\p{L}/u;
const LETTER_OR_NUMBER = /[\p{L}\p{M}\p{N}]/u;

/** Brackets and quotation marks that belong together, each by its index with the index of the other. */
export function bracketPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly at: number; readonly closes: string }[] = [];
  const waiting = new Map<string, number>();
  const count = (sign: string, more: number): void => void waiting.set(sign, (waiting.get(sign) ?? 0) + more);
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    if (/["'’]/u.test(sign) && isNoQuote(text, index)) continue;
    if ((waiting.get(sign) ?? 0) > 0 && (sign !== "'" || !goesOn(text, index + 1))) {
      // What was opened since and never closed has no pair.
      for (let last = open.pop(); last; last = open.pop()) {
        count(last.closes, -1);
        if (last.closes !== sign) continue;
        pairs.set(last.at, index).set(index, last.at);
        break;
      }
    } else {
      // An apostrophe opens no quotation behind a letter or digit: 5' and the like are feet.
      if (sign === "'" && (goesOn(text, index - 1) || !/\S/u.test(text.charAt(index + 1)))) continue;
      const closes = BOTH.test(sign) ? sign : CLOSING[sign];
      if (closes === undefined || (CLOSERS.has(sign) && sign !== '“')) continue;
      open.push({ at: index, closes });
      count(closes, 1);
    }
  }
  return pairs;
}

function goesOn(text: string, index: number): boolean {
  return LETTER_OR_NUMBER.test(text.charAt(index));
}

function isNoQuote(text: string, index: number): boolean {
  if (INCHES.test(text.slice(Math.max(0, index - 5), index))) return true;
  return LETTER.test(text.charAt(index - 1)) && LETTER.test(text.charAt(index + 1));
}
