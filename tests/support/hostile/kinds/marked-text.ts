import type { Random } from '../../random.js';
import { PIECES } from '../pieces.js';

/** A text with signs that mean something somewhere, and between them words that are found again. */
export interface MarkedText {
  readonly text: string;
  /** Each is there once. */
  readonly marks: readonly string[];
}

/** The marks are words of letters, so that no check of numbers concerns them. */
const mark = (index: number): string =>
  `qx${String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26))}z`;

/** A text of some pieces, every other with a word of its own behind it. */
export function markedText(random: Random, most = 16, pieces = PIECES): MarkedText {
  const parts: string[] = [];
  const marks: string[] = [];
  for (let count = random.between(0, most); count > 0; count -= 1) {
    const piece = random.oneOf(pieces);
    parts.push(random.between(0, 30) === 0 ? piece.repeat(random.between(2, 200)) : piece);
    if (random.between(0, 1) === 0) continue;
    marks.push(mark(marks.length));
    parts.push(marks.at(-1) ?? '');
  }
  return { text: parts.join(''), marks };
}

/** Hostile text without an end of a line in it. */
export function hostileLine(random: Random, most = 6): string {
  return markedText(random, most).text.replaceAll(/[\n\r\u2028]/gu, ' ');
}

/** Which of the marks are not found in what was read, or are found more often than they were written. */
export function lostFrom(read: string, marks: readonly string[]): readonly string[] {
  return marks.flatMap((word) => {
    const found = read.split(word).length - 1;
    return found === 1 ? [] : [`"${word}" was written once, and is there ${found} times`];
  });
}
