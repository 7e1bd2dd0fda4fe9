import type { Colour } from './ink.js';
import type { Matrix } from './matrix.js';

/** Words that are said instead of glyphs, and what those stand for. */
export interface Said {
  readonly text: string;
  shown: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Graphics {
  readonly matrix: Matrix;
  readonly colour: Colour;
}
