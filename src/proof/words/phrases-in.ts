import { FEWEST_WORDS, type ClinicIndex } from './clinic-index.js';
import type { FlatWords } from './flat-words.js';

/** The phrases of any clinic that stand in a text, flat. */
export function phrasesIn(words: FlatWords, { phrases, lengths }: ClinicIndex): readonly string[] {
  const found: string[] = [];
  const { text, starts, ends } = words;
  for (let first = 0; first + FEWEST_WORDS <= starts.length; first += 1) {
    const begin = text.slice(starts[first], ends[first + FEWEST_WORDS - 1]);
    const counts = lengths.get(begin);
    if (!counts) continue;
    for (const count of counts) {
      const end = ends[first + count - 1];
      const phrase = end === undefined ? '' : text.slice(starts[first], end);
      if (phrases.has(phrase)) found.push(phrase);
    }
  }
  return found;
}
