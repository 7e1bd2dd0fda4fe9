import type { Place } from './place.js';

/** The "file" of a note for one copy: it is on no disk, and its words are nobody's but the patient's. */
export const NOTE_FILE = 'the note';

/** More of a text than this does not help to find it. */
const MOST = 40;

/** Words as a message names them: in quotes and not too many; of a note, only that it is one. */
export function quoted(words: string, place: Place | undefined): string {
  if (place?.file === NOTE_FILE) return 'a part of the note';
  return `"${words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words}"`;
}
