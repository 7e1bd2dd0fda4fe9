/**
 * An element of a sheet as it is told to whoever reads it: what the sources say must be there, or what a file has.
 *
 * Both sides are brought to this one form, each by readers of its own, and must be the same.
 */
export interface Told {
  /** A structure type of PDF: `H2`, `P`, `LI`, `Sect`. */
  readonly role: string;
  /**
   * The words of an element that holds text, with their blanks: U+2028 where a line must end, links between the signs of
   * `LINK`. Empty for an element without words of its own.
   */
  readonly words: string;
  /** How each letter of the words is drawn, where some are set apart. */
  readonly weights?: string | undefined;
  /** What stands under each letter of the words, where something does. */
  readonly underlines?: string | undefined;
  /** What a picture, a code or a field says to somebody who cannot see it. */
  readonly alt?: string | undefined;
  readonly language?: string | undefined;
  /** Whose head a cell is, how a list is numbered. */
  readonly attribute?: string | undefined;
  /** Where a link around a code leads. */
  readonly address?: string | undefined;
  /** The file that a picture is made from, below the project. */
  readonly picture?: string | undefined;
  readonly kids: readonly Told[];
  /** Where it is written, as `file:line`; of the sources' side only. */
  readonly place?: string | undefined;
}

/** Signs around a link in words: `open` address `middle` words `close`. No font has a letter for them, so no text can. */
export const LINK = { open: '\uE000', middle: '\uE001', close: '\uE002' } as const;
/** Where a line must end. */
export const LINE_END = '\u2028';
/** In words of a margin: the number of its page, and how many there are. */
export const PAGE_NUMBER = '\uE003';
export const PAGE_COUNT = '\uE004';

/** White space as text is set: blanks fold to one, none stands at an end of the text or around a line's end. */
export function foldBlanks(words: string): string {
  if (!FOLDS.test(words)) return words;
  return words
    .replaceAll(/[ \t\n\r]+/gu, ' ')
    .replaceAll(/ ?\u2028 ?/gu, LINE_END)
    .replaceAll(/^[ \u2028]+|(?<![ \u2028])[ \u2028]+$/gu, '');
}

/** What folding changes; most words have none of it. */
const FOLDS = /[\t\n\r\u2028]| {2}|^ | $/u;
