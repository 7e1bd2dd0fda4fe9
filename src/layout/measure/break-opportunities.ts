import LineBreaker from 'linebreak';
import { dictionaryWords } from '../../text/index.js';
import { isKeptWithNeighbour } from './is-kept-with-neighbour.js';

/** A place where a line may end, or must. */
export interface BreakOpportunity {
  readonly position: number;
  readonly required: boolean;
}

/** Scripts that put no blanks between words: UAX 14 leaves their breaks to a dictionary. */
const NO_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** No word of these scripts is as long: it is one that the dictionary does not know, and may be cut between letters. */
const LONGEST_WORD = 30;
/** Signs that tie the next letter to the one before: Khmer coeng, Burmese virama. */
const TIES_NEXT = /[\u17D2\u1039]/u;
/** A Khmer consonant with bantoc ends its syllable. */
const ENDS_SYLLABLE = /^[\u1780-\u17A2]\u17CB/u;
const MARK = /\p{M}/u;
const WITHOUT_BLANKS = /[^\s!-~]+/gu;

/** Where the lines of a text may end, by UAX 14 and, in scripts without blanks, by words; the end of the text is the last. */
export function breakOpportunities(text: string, language: string): readonly BreakOpportunity[] {
  const found = new Map<number, boolean>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    found.set(next.position, next.required && next.position < text.length);
  }
  if (NO_SPACES.test(text)) {
    for (const position of cutsBetweenWords(text, language))
      if (!found.has(position)) found.set(position, false);
  }
  return [...found]
    .map(([position, required]) => ({ position, required }))
    .filter(
      ({ position, required }) =>
        required || position === text.length || !isKeptWithNeighbour(text, position),
    )
    .toSorted((a, b) => a.position - b.position);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** By the language, and once for each: a segmenter costs more than a paragraph. */
function segmenterOf(language: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(key, known);
  return known;
}

function cutsBetweenWords(text: string, language: string): readonly number[] {
  // Stretch by stretch: over a long text with many blanks the dictionary takes the square of its length.
  return [...text.matchAll(WITHOUT_BLANKS)]
    .flatMap(({ 0: stretch, index: start }) =>
      NO_SPACES.test(stretch)
        ? dictionaryWords(stretch, segmenterOf(language, 'word')).map(({ index, segment }) => ({
            index: start + index,
            segment,
          }))
        : [],
    )
    .flatMap(({ index, segment }) =>
      segment.length <= LONGEST_WORD
        ? [index]
        : [...segmenterOf(language, 'grapheme').segment(segment)].map((grapheme) => index + grapheme.index),
    )
    .filter((index) => index > 0 && isBetweenLetters(text, index));
}

function isBetweenLetters(text: string, index: number): boolean {
  return (
    NO_SPACES.test(text.charAt(index)) &&
    NO_SPACES.test(text.charAt(index - 1)) &&
    !TIES_NEXT.test(text.charAt(index - 1)) &&
    !ENDS_SYLLABLE.test(text.slice(index, index + 2)) &&
    !MARK.test(text.charAt(index))
  );
}
