/** Characters that a terminal obeys, or that turn the order of what stands behind them. */
export const UNSHOWN = /[\p{Cc}\u2028-\u202E]/gu;

/** Words for a terminal: names of files and texts of people may hold anything, and each sign of it is shown as a sign. */
export function shown(words: string): string {
  return words.replaceAll(
    UNSHOWN,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
