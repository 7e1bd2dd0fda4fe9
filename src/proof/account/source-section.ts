/** A section of a handout as it is written: words with their slots, and without the signs that mark them up. */
export interface SourceSection {
  readonly kind: string;
  readonly heading: string;
  readonly blocks: readonly SourceBlock[];
  /** Ruled lines that it asks for. */
  readonly lines: string | undefined;
  /** How soon, where its author says it. */
  readonly urgency: string | undefined;
  /** Whom it is for, where it is not for every patient. */
  readonly who: string | undefined;
  readonly line: number;
}

/** A block of a section; `line` counts in the file from 1. */
export type SourceBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly words: string; readonly line: number }
  | {
      readonly kind: 'list';
      /** The number of the first item; undefined where the items have none. */
      readonly start: number | undefined;
      readonly items: readonly SourceItem[];
      readonly line: number;
    }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly line: number;
    }
  | {
      readonly kind: 'figure';
      /** Beside the handout's file. */
      readonly file: string;
      readonly alt: string;
      readonly caption: string;
      readonly line: number;
    }
  | { readonly kind: 'quote'; readonly blocks: readonly SourceBlock[]; readonly line: number }
  | {
      readonly kind: 'foreign';
      readonly language: string;
      readonly blocks: readonly SourceBlock[];
      readonly line: number;
    }
  | {
      readonly kind: 'when';
      readonly has: string;
      readonly blocks: readonly SourceBlock[];
      readonly line: number;
    };

export interface SourceItem {
  readonly isTick: boolean;
  readonly blocks: readonly SourceBlock[];
}

/** A block that was read, and the line behind it. */
export interface BlockRead {
  readonly block: SourceBlock;
  readonly next: number;
}
