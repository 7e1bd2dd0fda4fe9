import { codeToText } from '../text/index.js';

/**
 * Characters that have no place on paper and would mislead or break what comes after: controls, line separators of
 * Unicode, overrides of the writing direction, marks of byte order, the sign of lost text, lone surrogates.
 * Joiners and isolates are left alone: scripts need them.
 */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- these are the controls that are looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFF]|\p{Cs}/u;

/** An accent or a vowel sign with nothing to stand on; what chooses between two looks of an emoji needs no letter. */
const MARK_WITHOUT_LETTER = /(?<=^|[\s*_"'“‘«([])(?![\uFE00-\uFE0F])\p{M}/mu;

/** Marks that set words apart by direction (UAX 9), on one line. */
const ISOLATES = /[\u2066-\u2069]/u;
const POP = '\u2069';

/** The first character of a text that can never be printed, by its name and index. */
export function unprintableIn(text: string): { readonly name: string; readonly index: number } | undefined {
  const match = UNPRINTABLE.exec(text);
  if (match) return { name: `the invisible character ${codeToText(match[0])}`, index: match.index };
  const mark = MARK_WITHOUT_LETTER.exec(text);
  if (mark) return { name: `the mark ${codeToText(mark[0])} with no letter before it`, index: mark.index };
  const index = ISOLATES.test(text) ? unpairedIn(text) : -1;
  return index < 0
    ? undefined
    : { name: `the mark of direction ${codeToText(text.charAt(index))} without its other half`, index };
}

/** The first isolate that is not closed on its line, or is closed and was never opened; -1 where all are in pairs. */
function unpairedIn(text: string): number {
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '\n' && open.length > 0) break;
    if (!ISOLATES.test(sign)) continue;
    if (sign !== POP) open.push(index);
    else if (open.pop() === undefined) return index;
  }
  return open[0] ?? -1;
}
