import type { FontRead } from './font-maps.js';
import type { FilledRect, Marked } from './marked.js';
import type { Matrix } from './matrix.js';

/** Red, green and blue from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

export const BLACK: Colour = [0, 0, 0];

/** Glyphs that one operator shows on one baseline, in points from the bottom left corner of the page. */
export interface Shown {
  readonly kind: 'shown';
  readonly marked: Marked;
  readonly font: FontRead;
  readonly sizePt: number;
  readonly colour: Colour;
  /** Everything that turns, mirrors or scales the glyphs; their size alone does not. */
  readonly isUpright: boolean;
  /** Shows of one text object have one number: they are a run of the press. */
  readonly run: number;
  readonly y: number;
  readonly codes: number[];
  /** Where each glyph begins. */
  readonly xs: number[];
  /** Where the next one would begin. */
  end: number;
}

/** What one operator fills. */
export interface Filled {
  readonly kind: 'filled';
  readonly marked: Marked;
  readonly colour: Colour;
  readonly rects: readonly FilledRect[];
  /** What its lines and curves keep within, when there are any. */
  readonly outline: FilledRect | undefined;
  /** The points of its lines and curves in their order, two numbers each, on the page. */
  readonly points: readonly number[];
  /** What all of it keeps within; a code has hundreds of rectangles. */
  readonly box: FilledRect | undefined;
}

/** A picture: the unit square of its pixels as it lies on the page. */
export interface Placed {
  readonly kind: 'placed';
  readonly marked: Marked;
  readonly name: string;
  readonly matrix: Matrix;
}

/** Anything that leaves ink on a page. */
export type Ink = Shown | Filled | Placed;
