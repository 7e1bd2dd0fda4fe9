import { RIGHT_TO_LEFT } from '../file/read-to-unicode.js';

/** What a glyph says, and from where to where it reaches. */
export interface Letter {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Letters of one direction without a blank between. */
export interface WordInLine {
  /** From its first letter, digit or sign of a number to the last; what ends a sentence stands with the paragraph. */
  readonly letters: readonly Letter[];
  readonly text: string;
  /** Signs alone run with whatever they stand beside. */
  readonly kind: 'right-to-left' | 'left-to-right' | 'signs';
  /** The middle of its letters. */
  readonly x: number;
}

const BLANK = /^\s*$/u;
const SEEN = /[\p{L}\p{Nd}]/u;
const DIGIT = /^\p{Nd}/u;
/** A sign that belongs to the digit right after it, at the start of a word. */
const BEFORE = /^[-−+±~≈≥≤<>$€£¥₪#]$/u;
/** A sign that belongs to the digit right before it. */
const AFTER = /^[%‰°′″]$/u;

/** The words of a line in the order in which they are read; one is cut where its direction changes, as in `ב-24`. */
export function lineWords(letters: readonly Letter[]): readonly WordInLine[] {
  const words: WordInLine[] = [];
  let open: Letter[] = [];
  let isBackwards: boolean | undefined;
  const close = (): void => {
    if (open.length > 0) words.push(toWord(open));
    open = [];
    isBackwards = undefined;
  };
  for (const letter of letters) {
    if (letter.text === '') continue;
    if (BLANK.test(letter.text)) {
      close();
      continue;
    }
    const falls = RIGHT_TO_LEFT.test(letter.text);
    if (falls || SEEN.test(letter.text)) {
      if (isBackwards !== undefined && isBackwards !== falls) close();
      isBackwards = falls;
    }
    open.push(letter);
  }
  close();
  return words;
}

function toWord(all: readonly Letter[]): WordInLine {
  const letters = coreOf(all);
  const text = letters.map((letter) => letter.text).join('');
  const xs = letters.map(({ left, right }) => (left + right) / 2);
  return {
    letters,
    text,
    kind: RIGHT_TO_LEFT.test(text) ? 'right-to-left' : SEEN.test(text) ? 'left-to-right' : 'signs',
    x: (Math.min(...xs) + Math.max(...xs)) / 2,
  };
}

function coreOf(all: readonly Letter[]): readonly Letter[] {
  const first = all.findIndex(({ text }) => SEEN.test(text));
  if (first < 0) return all;
  const last = all.findLastIndex(({ text }) => SEEN.test(text));
  const [begin, end] = [all[first], all[last]];
  const hasSign = first === 1 && DIGIT.test(begin?.text ?? '') && BEFORE.test(all[0]?.text ?? '');
  const hasMark = DIGIT.test(end?.text ?? '') && AFTER.test(all[last + 1]?.text ?? '');
  return all.slice(hasSign ? 0 : first, last + (hasMark ? 2 : 1));
}
