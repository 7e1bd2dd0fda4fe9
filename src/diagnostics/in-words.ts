import type { Place } from './place.js';

/** More names than this in one message are read by nobody. */
const MOST_NAMES = 5;

/** A list of names for a message, cut where it is long: `a, b, and 12 more`. */
export function inWords(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return rest > 1 ? `${names.slice(0, MOST_NAMES).join(', ')}, and ${rest} more` : names.join(', ');
}

/** The "file" of a note for one copy: it is on no disk, and its words are nobody's but the patient's. */
export const NOTE_FILE = 'the note';

/** More of a text than this does not help to find it. */
const MOST = 40;

/** Words as a message names them: in quotes and not too many; of a note, only that it is one. */
export function quoted(words: string, place: Place | undefined): string {
  if (place?.file === NOTE_FILE) return 'a part of the note';
  return `"${words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words}"`;
}

/** Characters that a terminal obeys, or that turn the order of what stands behind them. */
export const UNSHOWN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Words for a terminal: names of files and texts of people may hold anything, and each sign of it is shown as a sign. */
export function shown(words: string): string {
  return words.replaceAll(
    UNSHOWN,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
