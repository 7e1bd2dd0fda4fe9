import type { FontOnPaper } from './font/font-desk.js';
import type { ShapedRuns } from './font/shaped-runs.js';
import type { PaperFacts } from './paper-facts.js';
import type { FilledRect } from '../sheet/marked.js';
import type { FontRead } from '../sheet/font-maps.js';
import type { Filled, Ink, Placed, Shown } from '../sheet/ink.js';
import type { PageRead } from '../sheet/read-pages.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import type { Blocks } from './blocks-of.js';

/** Glyphs with what they cover: the box around their ink, or nothing where they have none. */
export interface Words {
  readonly shown: Shown;
  readonly font: FontOnPaper;
  readonly box: FilledRect | undefined;
  /** Of the run that they are in: marks stand above and below it. */
  readonly baseline: number;
  /** Its place in the order in which the page is painted. */
  readonly at: number;
}

/** What each code of glyphs says, as they stand from left to right. */
export function textsOf({ shown: { codes, font } }: Words): readonly string[] {
  return codes.map((code) => font.map.texts[code] ?? '');
}

export type Artifact = 'Layout' | 'Pagination';

/** What a page fills outside of its structure, and the rectangles of that. */
export interface Artifacts {
  readonly filled: readonly Filled[];
  readonly rules: readonly FilledRect[];
}

/** A page with its words. */
export interface PaperPage {
  /** From 1. */
  readonly number: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly read: PageRead;
  readonly ink: readonly Ink[];
  /** Of that, what is filled, and everything besides words. */
  readonly filled: readonly Filled[];
  readonly drawn: readonly (Filled | Placed)[];
  /** Of what is filled, that which belongs to no words, by its kind. */
  readonly artifacts: Readonly<Record<Artifact, Artifacts>>;
  readonly words: readonly Words[];
  /** Rules to write on, or what looks like them. */
  readonly writingRules: readonly FilledRect[];
}

/** A sheet as it lies on the table. */
export interface PaperSheet {
  readonly sheet: SheetRead;
  readonly facts: PaperFacts;
  readonly pages: readonly PaperPage[];
  readonly fonts: ReadonlyMap<FontRead, FontOnPaper>;
  readonly blocks: Blocks;
  readonly shaped: ShapedRuns;
}
