import LineBreaker from 'linebreak';

/** A place where a line may end, or must. */
export interface BreakOpportunity {
  readonly position: number;
  readonly required: boolean;
}

/** Scripts that put no blanks between words: UAX 14 leaves their breaks to a dictionary. */
const NO_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Where the lines of a text may end, by UAX 14 and, in scripts without blanks, by words; the end of the text is the last. */
export function breakOpportunities(text: string, language: string): readonly BreakOpportunity[] {
  const found = new Map<number, boolean>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    found.set(next.position, next.required && next.position < text.length);
  }
  if (NO_SPACES.test(text)) {
    for (const position of wordStarts(text, language)) if (!found.has(position)) found.set(position, false);
  }
  return [...found]
    .map(([position, required]) => ({ position, required }))
    .toSorted((a, b) => a.position - b.position);
}

function wordStarts(text: string, language: string): readonly number[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...words]
    .map((word) => word.index)
    .filter(
      (index) =>
        index > 0 &&
        NO_SPACES.test(text.charAt(index)) &&
        NO_SPACES.test(text.charAt(index - 1)) &&
        !/^\p{M}/u.test(text.slice(index)),
    );
}
