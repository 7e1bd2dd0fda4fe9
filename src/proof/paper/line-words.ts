import { RIGHT_TO_LEFT } from '../file/read-to-unicode.js';
import { signsAfter } from './signs-after.js';
import { signsBefore } from './signs-before.js';

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
  /** What stands between its letters and the next word's says that these are two things: a comma, a stroke. */
  readonly isParted: boolean;
  /** Signs alone run with whatever they stand beside. */
  readonly kind: 'right-to-left' | 'left-to-right' | 'signs';
  /** The middle of its letters. */
  readonly x: number;
}

const BLANK = /^\s*$/u;
/** Marks of direction, which leave no ink. */
const UNSEEN = /^\p{Cf}+$/u;
const SEEN = /[\p{L}\p{N}]/u;
const NUMBER = /^\p{N}/u;
const OF_NUMBER = /^[%‰\p{Sc}]$/u;
const ENDS = /^[\p{P}]$/u;
/** Signs that part two names though no blank does: علي/سارة. A hyphen or an apostrophe is part of one. */
const PARTS = /[^\s\p{L}\p{M}\p{N}\p{Cf}'’"״׳.‐‑-]/u;

/** The words of a line in the order in which they are read; one is cut where its direction changes, as in `ב-24`. */
export function lineWords(letters: readonly Letter[]): readonly WordInLine[] {
  const words: WordInLine[] = [];
  let open: Letter[] = [];
  let isBackwards: boolean | undefined;
  let isParted = false;
  const close = (isCut: boolean): void => {
    if (open.length > 0) words.push(toWord(open, isCut));
    open = [];
    isBackwards = undefined;
    isParted = false;
  };
  for (const letter of letters) {
    if (letter.text === '' || UNSEEN.test(letter.text)) continue;
    if (BLANK.test(letter.text)) {
      close(false);
      continue;
    }
    const falls = RIGHT_TO_LEFT.test(letter.text);
    if (falls || SEEN.test(letter.text)) {
      if (isBackwards !== undefined && (isBackwards !== falls || (falls && isParted))) close(true);
      isBackwards = falls;
      isParted = false;
    } else isParted ||= PARTS.test(letter.text);
    open.push(letter);
  }
  close(false);
  return words;
}

function toWord(all: readonly Letter[], isCut: boolean): WordInLine {
  const { letters, tail } = coreOf(all, isCut);
  const text = letters.map((letter) => letter.text).join('');
  const xs = letters.map(({ left, right }) => (left + right) / 2);
  const isSeen = SEEN.test(text);
  return {
    letters,
    text,
    isParted: isSeen ? PARTS.test(tail) : PARTS.test(text + tail) || text === '-',
    kind: RIGHT_TO_LEFT.test(text) ? 'right-to-left' : isSeen ? 'left-to-right' : 'signs',
    x: (Math.min(...xs) + Math.max(...xs)) / 2,
  };
}

interface Core {
  readonly letters: readonly Letter[];
  /** The signs behind it. */
  readonly tail: string;
}

function coreOf(all: readonly Letter[], isCut: boolean): Core {
  const first = all.findIndex(({ text }) => SEEN.test(text));
  const signs = all.map(({ text }) => text);
  if (first < 0) {
    // The sign of the number before a blank, as in `5 %.`: what ends the sentence stands with the paragraph.
    const end =
      OF_NUMBER.test(signs[0] ?? '') && signs.slice(1).every((text) => ENDS.test(text)) ? 1 : all.length;
    return { letters: all.slice(0, end), tail: signs.slice(end).join('') };
  }
  const last = signs.findLastIndex((text) => SEEN.test(text));
  const start = NUMBER.test(signs[first] ?? '') ? first - signsBefore(signs.slice(0, first)) : first;
  const rest = isCut ? [...signs.slice(last + 1), 'x'] : signs.slice(last + 1);
  const end = last + 1 + signsAfter(signs.slice(start, last + 1).join(''), rest);
  return { letters: all.slice(start, end), tail: signs.slice(end).join('') };
}
