import { shown } from '../diagnostics/index.js';

/** A value as JSON in which no sign stands that a terminal obeys, or that turns the order of what it shows. */
export function toJson(value: unknown, indent?: number): string {
  // What JSON leaves as it is, in a text or a name, is written as JSON may write any sign; line ends are its own.
  return shownLines(JSON.stringify(value, null, indent));
}

/** The same for words for people that may be of several lines. */
export function shownLines(words: string): string {
  return words.split('\n').map(shown).join('\n');
}
