import type { Place } from '../diagnostics/index.js';
import type { Face, Glyph } from '../fonts/index.js';
import type { Picture } from '../pictures/index.js';
import type { Rect } from '../units/index.js';
import type { Owner, StructureNode } from './structure.js';

/** `#rrggbb`. */
export type Colour = string;

/** Glyphs of one face and owner on a line, in visual order; `offsetPt` is from the left end of the line. */
export interface LineRun {
  readonly face: Face;
  readonly sizePt: number;
  readonly glyphs: readonly Glyph[];
  readonly offsetPt: number;
  readonly widthPt: number;
  /** The whole text that the clusters of the glyphs count in. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly owner: Owner;
}

/** Where a part of a line leads. */
export interface LineLink {
  readonly offsetPt: number;
  readonly widthPt: number;
  readonly address: string;
  readonly words: string;
  readonly node: StructureNode;
}

/** A line of text, shaped: its runs in reading order. `widthPt` leaves trailing blanks out. */
export interface Line {
  readonly runs: readonly LineRun[];
  readonly links: readonly LineLink[];
  /** Stretches that are underlined; the offset goes from the end where the line starts. */
  readonly underlines: readonly { readonly offsetPt: number; readonly widthPt: number }[];
  readonly widthPt: number;
  readonly text: string;
  readonly sizePt: number;
  /** The same object in every sheet that prints it. */
  readonly isStanding: boolean;
}

/** A mark on a page, from the top left corner. Painters draw it as it is. */
export type Mark =
  | {
      readonly kind: 'line';
      readonly line: Line;
      readonly xPt: number;
      readonly baselinePt: number;
      readonly colour: Colour;
      readonly place: Place;
    }
  | { readonly kind: 'rect'; readonly rect: Rect; readonly colour: Colour; readonly owner: Owner }
  | {
      readonly kind: 'path';
      readonly path: string;
      readonly rect: Rect;
      readonly colour: Colour;
      readonly owner: Owner;
    }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly rect: Rect; readonly owner: Owner }
  | { readonly kind: 'qr'; readonly modules: QrModules; readonly rect: Rect; readonly owner: Owner }
  | {
      readonly kind: 'link';
      readonly rect: Rect;
      readonly address: string;
      readonly words: string;
      readonly owner: StructureNode;
    }
  /** A place to fill in on a screen; where the file is printed it is a place to write. */
  | {
      readonly kind: 'field';
      readonly rect: Rect;
      readonly use: 'line' | 'lines' | 'tick';
      readonly label: string;
      /** At which end what is typed begins. */
      readonly align: 'left' | 'right';
      readonly sizePt: number;
      readonly owner: StructureNode;
    }
  /** Nothing to see, but a part of the structure: a cell to write in. */
  | { readonly kind: 'empty'; readonly owner: StructureNode };

/** The dark squares of a QR code, row by row; `count` squares a side. */
export interface QrModules {
  readonly count: number;
  readonly isDark: (row: number, column: number) => boolean;
}
