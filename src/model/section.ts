import type { Place } from '../diagnostics/index.js';
import type { Urgency } from './signs/urgencies.js';

/** What a section is for; the template decides how each kind looks and where it stands. */
export const SECTION_KINDS = [
  'plain',
  'emergency',
  'while-you-wait',
  'caution',
  'call',
  'self-care',
  'treatment',
  'steps',
  'questions',
  'notes',
  'follow-up',
  'support',
  'figure',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** Kinds that print ruled lines to write on. */
export const WRITING_KINDS: readonly SectionKind[] = ['questions', 'notes'];

/** Text as an author wrote it. Slots `{{…}}` are still in it; `source` is the raw text, to place each slot. */
export interface TextRun {
  readonly kind: 'text';
  readonly value: string;
  readonly source: string;
  readonly place: Place;
}

export type Inline =
  | TextRun
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[]; readonly place: Place }
  | {
      readonly kind: 'link';
      readonly address: TextRun;
      readonly children: readonly Inline[];
      readonly place: Place;
    }
  | { readonly kind: 'line-break'; readonly place: Place }
  | { readonly kind: 'write-in'; readonly place: Place };

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 3;
      readonly content: readonly Inline[];
      readonly place: Place;
    }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[]; readonly place: Place }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly ListItem[];
      readonly place: Place;
    }
  | {
      readonly kind: 'table';
      readonly head: TableRow;
      readonly rows: readonly TableRow[];
      readonly place: Place;
    }
  | {
      readonly kind: 'figure';
      readonly file: string;
      readonly alt: TextRun;
      readonly caption: readonly Inline[];
      readonly place: Place;
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly place: Place }
  | {
      readonly kind: 'foreign';
      readonly language: string;
      readonly direction: 'ltr' | 'rtl';
      readonly blocks: readonly Block[];
      readonly place: Place;
    }
  | { readonly kind: 'when'; readonly has: string; readonly blocks: readonly Block[]; readonly place: Place };

export interface ListItem {
  readonly blocks: readonly Block[];
  /** Begins with `[ ]`: something to tick off. */
  readonly isTick: boolean;
  readonly place: Place;
}

export interface TableRow {
  readonly cells: readonly { readonly content: readonly Inline[]; readonly place: Place }[];
  readonly place: Place;
}

export interface Section {
  readonly kind: SectionKind;
  readonly heading: readonly Inline[];
  readonly blocks: readonly Block[];
  /** Ruled lines of a writing kind, when the author says how many. */
  readonly lines?: number;
  /** How soon to act on what it lists; none where it is no list of signs. */
  readonly urgency?: Urgency;
  /** Whom its list is for, where it is not for every patient: no sign goes there that a clinic makes more urgent. */
  readonly who?: string;
  /** What the author wrote, as it stands in the file. */
  readonly source: string;
  readonly place: Place;
}
