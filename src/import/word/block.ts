import type { WordMark } from '../../model/index.js';
import type { ItemLabel } from './numbering.js';

/** Text of a run, or what stands between texts. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isBold: boolean;
      readonly isItalic: boolean;
      /** What nobody has decided on: struck, hidden, put in and not accepted, raised. */
      readonly states: readonly WordMark[];
      readonly link: string | undefined;
    }
  | { readonly kind: 'mark'; readonly mark: WordMark; readonly which: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'picture'; readonly path: string; readonly alt: string };

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly Piece[];
  /** 0 for a title, 1 to 9 for a heading. */
  readonly heading: number | undefined;
  readonly label: ItemLabel | undefined;
  readonly place: string;
}

export interface Cell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  /** Part of the cell above. */
  readonly isMergedUp: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
  readonly place: string;
}

export type Block = Paragraph | Table;

/** What stands beside the text: a box, a note, a header. */
export interface Aside {
  /** What it is and which one, such as `text box 2`. */
  readonly from: string;
  readonly blocks: readonly Block[];
}

/** Something that a person should look at or know. */
export interface Noted {
  readonly what: string;
  /** Where in the Word file. */
  readonly place: string;
  readonly words: string;
  readonly todo: string;
}

/** A Word file as it was read. */
export interface WordDocument {
  readonly blocks: readonly Block[];
  readonly asides: readonly Aside[];
  readonly noted: readonly Noted[];
}

/** The words of pieces, without marks. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? ' ' : ''))
    .join('')
    .trim();
}
