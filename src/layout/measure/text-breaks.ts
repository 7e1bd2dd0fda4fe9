import { breakOpportunities, type BreakOpportunity } from './break-opportunities.js';
import { type Keep, type NumberWordsOf, protect } from '../../wholes/index.js';

/** Where a text may be broken, and what of it is kept together; most texts of a copy fit on a line, and nobody asks. */
export class TextBreaks {
  readonly #text: string;
  readonly #language: string;
  readonly #wordsOf: NumberWordsOf;
  #opportunities: readonly BreakOpportunity[] | undefined;
  #protected: readonly Keep[] | undefined;

  constructor(text: string, language: string, wordsOf: NumberWordsOf) {
    this.#text = text;
    this.#language = language;
    this.#wordsOf = only(wordsOf(language));
  }

  get opportunities(): readonly BreakOpportunity[] {
    this.#opportunities ??= breakOpportunities(this.#text, this.#language);
    return this.#opportunities;
  }

  /** What its words keep together. */
  get protected(): readonly Keep[] {
    this.#protected ??= protect(this.#text, this.#language, this.#wordsOf);
    return this.#protected;
  }
}

/** The words of the one language: whoever knows those of all keeps a whole project. */
function only(words: ReturnType<NumberWordsOf>): NumberWordsOf {
  return () => words;
}
