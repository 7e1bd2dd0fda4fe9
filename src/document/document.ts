import type { Place } from '../diagnostics/index.js';
import type { Omitted } from './omits.js';

/**
 * Text-level content. `keep` is never split over lines; a soft one only where it is wider than the column. `isolate` is
 * ordered by itself, whichever way the text around it runs.
 */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly place: Place;
      /** Its signs stand in the file one behind another, from its place on. */
      readonly isWritten?: true;
    }
  | {
      readonly kind: 'strong' | 'emphasis' | 'isolate';
      readonly children: readonly Inline[];
      readonly place: Place;
    }
  | {
      readonly kind: 'keep';
      readonly soft: boolean;
      readonly children: readonly Inline[];
      readonly place: Place;
    }
  | {
      readonly kind: 'link';
      readonly address: string;
      readonly children: readonly Inline[];
      readonly place: Place;
    }
  | { readonly kind: 'line-break' | 'page-number' | 'page-count' | 'blank'; readonly place: Place };

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly content: readonly Inline[];
  readonly place: Place;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
  readonly place: Place;
  readonly yields: boolean;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
  readonly place: Place;
}

export interface ListItem {
  readonly blocks: readonly Block[];
  /** Something to tick off. */
  readonly isTick: boolean;
  readonly place: Place;
}

export interface Table {
  readonly kind: 'table';
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
  readonly place: Place;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly place: Place;
}

export interface TableCell {
  readonly content: readonly Inline[];
  readonly place: Place;
}

export interface Figure {
  readonly kind: 'figure';
  /** Path of the picture below the project. */
  readonly source: string;
  readonly alt: string;
  readonly caption: readonly Inline[];
  readonly place: Place;
}

/** How a box looks: each look differs by words, sign and border, never by colour alone. */
export const BOX_LOOKS = ['emergency', 'call', 'plain'] as const;
export type BoxLook = (typeof BOX_LOOKS)[number];

export interface Box {
  readonly kind: 'box';
  readonly look: BoxLook;
  readonly title: Heading | undefined;
  /** What stands over the box where it goes on on another page. */
  readonly continued: readonly Inline[];
  readonly blocks: readonly Block[];
  /** Stands on page 1, whatever must give way. */
  readonly onFirstPage: boolean;
  readonly place: Place;
}

/** Blocks beside a bar in the clinic's colour. */
export interface Bar {
  readonly kind: 'bar';
  readonly blocks: readonly Block[];
  /** Makes room on page 1 for what must stand there. */
  readonly yields: boolean;
  readonly place: Place;
}

/** What somebody says, word for word. */
export interface Quote {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** Blocks in another language than the sheet's; a screen reader changes its voice for them. */
export interface Foreign {
  readonly kind: 'foreign';
  readonly language: string;
  /** Which way it runs, where that is not the sheet's. */
  readonly direction?: 'ltr' | 'rtl';
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** A part of the sheet for readers who navigate by parts; it looks like its blocks. */
export interface Part {
  readonly kind: 'part';
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** Blocks that stay on one page together. */
export interface Area {
  readonly kind: 'area';
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** Labels, each with a rule to write on. */
export interface Fields {
  readonly kind: 'fields';
  readonly labels: readonly { readonly content: readonly Inline[]; readonly place: Place }[];
  readonly place: Place;
}

/** Ruled lines to write on, at the size's pitch. */
export interface WritingLines {
  readonly kind: 'writing-lines';
  /** What they are for, in words. */
  readonly label: string;
  readonly count: number;
  /** So many must remain; the others give way where they would push what follows to another page. */
  readonly fewest: number;
  readonly place: Place;
}

/** The QR code with its address in words beside it. */
export interface Online {
  readonly kind: 'online';
  readonly address: string;
  readonly alt: string;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

export interface Masthead {
  readonly kind: 'masthead';
  readonly logo: { readonly source: string; readonly alt: string; readonly place: Place } | undefined;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** A block; one that is standing is the same object in every sheet that prints it. */
export type Block = AnyBlock & { readonly standing?: true };

type AnyBlock =
  | Heading
  | Paragraph
  | List
  | Table
  | Figure
  | Box
  | Bar
  | Quote
  | Foreign
  | Part
  | Area
  | Fields
  | WritingLines
  | Online
  | Masthead;

/** A line that stands on many pages: what is at its start and what at its end. */
export interface Margin {
  readonly start: readonly Inline[];
  readonly end: readonly Inline[];
  readonly place: Place;
  /** The same object in every sheet that prints it. */
  readonly standing?: true;
}

/** A sheet before it is laid out: what it says, in what order, as which kind of block. */
export interface Document {
  readonly runningHead: Margin;
  readonly folio: Margin;
  readonly blocks: readonly Block[];
  /** The most pages it should have, if the template promises a number. */
  readonly maxPages: number | undefined;
  /** What the template says that it leaves out. */
  readonly omits: readonly Omitted[];
  /** Whether a content is the same object in all copies of a forme; without it, none is. */
  readonly isStanding?: (content: readonly Inline[]) => boolean;
}
