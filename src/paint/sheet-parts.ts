import type { Mark, StructureNode } from '../layout/index.js';
import type { Rect } from '../units/index.js';
import type { PdfInfo } from './pdf-info.js';

type MarkOf<Kind extends Mark['kind']> = Extract<Mark, { kind: Kind }>;

/** A link on one page: where it leads, what is said for it, and where it can be pressed. */
export interface LinkParts {
  readonly node: StructureNode;
  readonly address: string;
  readonly words: string;
  readonly rects: readonly Rect[];
}

/** What of a sheet is its own, where others are alike: it is filled into the places that a forme has for it. */
export interface SheetParts {
  readonly info: PdfInfo;
  readonly heightPt: number;
  /** All nodes, in the order in which they are met. */
  readonly nodes: readonly StructureNode[];
  readonly numberOf: ReadonlyMap<StructureNode, number>;
  readonly links: readonly (readonly LinkParts[])[];
  readonly fields: readonly MarkOf<'field'>[];
  readonly pictures: readonly MarkOf<'picture'>['picture'][];
  /** Of the bookmarks. */
  readonly titles: readonly string[];
  /** What draws its own lines and codes, page by page. */
  readonly operators: readonly (readonly string[])[];
}
