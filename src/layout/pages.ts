import type { Mark } from './mark.js';
import type { StructureNode } from './structure.js';

/** An entry of the bookmarks: a heading and where it stands. */
export interface Bookmark {
  readonly level: 1 | 2 | 3;
  readonly title: string;
  /** From 0. */
  readonly page: number;
  readonly xPt: number;
  readonly yPt: number;
}

/** A page, ready to be painted: marks in reading order. */
export interface Page {
  readonly marks: readonly Mark[];
}

/** A laid-out sheet. */
export interface Pages {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly pages: readonly Page[];
  readonly bookmarks: readonly Bookmark[];
  /** Under which node of this sheet the parts hang that it shares with others. */
  readonly grafts: ReadonlyMap<StructureNode, StructureNode>;
  /** Why each page ends where it does, in words; worked out when somebody asks. */
  readonly reasons: () => readonly string[];
}
