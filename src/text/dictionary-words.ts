/** What stands between two places where a word may end. */
interface Word {
  readonly index: number;
  readonly segment: string;
}

/** What is given to the dictionary at once: over 29,000 letters it takes a gigabyte, and the square of their number in time. */
const PIECE = 500;
/** Words that begin so near to the end of a piece may go on behind it. */
const MARGIN = 100;

/** The words of a text that may have no blanks, by a dictionary that sees a piece of it at a time, from the beginning of a word. */
export function dictionaryWords(text: string, segmenter: Intl.Segmenter): readonly Word[] {
  const words: Word[] = [];
  let start = 0;
  while (start < text.length) {
    const piece = text.slice(start, start + PIECE);
    const found = [...segmenter.segment(piece)];
    const isLast = start + piece.length === text.length;
    const whole = isLast ? found : found.filter(({ index }) => index < PIECE - MARGIN);
    const last = isLast ? undefined : found[whole.length];
    // The next piece begins with the first word that is not taken; one that fills a whole piece is taken as it is.
    const next = last === undefined ? piece.length : last.index;
    for (const { index, segment } of whole) words.push({ index: start + index, segment });
    start += next;
  }
  return words;
}
