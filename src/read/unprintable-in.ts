/**
 * Characters that have no place on paper and would mislead or break what comes after: controls, line separators of
 * Unicode, overrides of the writing direction, marks of byte order, the sign of lost text, lone surrogates.
 * Joiners and isolates are left alone: scripts need them.
 */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- these are the controls that are looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFF]|\p{Cs}/u;

/** The first character of a text that can never be printed, by its name and index. */
export function unprintableIn(text: string): { readonly name: string; readonly index: number } | undefined {
  const match = UNPRINTABLE.exec(text);
  if (!match) return undefined;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { name: `the invisible character U+${code}`, index: match.index };
}
