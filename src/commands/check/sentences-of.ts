import type { Passage } from './passage.js';
import type { Place } from '../../diagnostics/index.js';
import { dictionaryWords } from '../../text/index.js';

/** A sentence as it is counted. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
  readonly place: Place;
}

/** What counts as what, so that a grade can be held against one of another program. */
export const COUNTING_RULE =
  'a sentence ends with . ! ? or :, or with its paragraph or item; headings and cells are left out; a word is a run of letters, or what a dictionary knows where no blank parts words; a number or a phone is none';

const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;
/** A full stop within a number, or behind one letter (p.m., e.g.), ends nothing. */
const END = /(?<=[^\s\p{L}.][.!?:…]|\p{L}{2}[.!?:…]|[!?…])["”»)]?\s+|(?<=[。！？])/u;

/** Languages that set no blank between words. */
const WITHOUT_BLANKS = new Set(['zh', 'ja', 'th', 'km', 'my', 'lo']);

/** The sentences of running text and of lists. */
export function sentencesOf(passages: readonly Passage[], language: string): readonly Sentence[] {
  const wordsIn = wordsOf(language);
  return passages
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap(({ text, place }) =>
      text.split(END).flatMap((part): readonly Sentence[] => {
        const words = wordsIn(part);
        return words.length === 0 ? [] : [{ text: part.trim(), words, place }];
      }),
    );
}

function wordsOf(language: string): (text: string) => readonly string[] {
  if (!WITHOUT_BLANKS.has(language.split('-')[0] ?? '')) return (text) => text.match(WORD) ?? [];
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) =>
    dictionaryWords(text, segmenter)
      .map(({ segment }) => segment)
      .filter((word) => /^\p{L}/u.test(word));
}
