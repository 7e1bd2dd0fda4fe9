import { UnreadableError } from '../file/unreadable-error.js';
import { UNSAID } from '../file/read-to-unicode.js';
import { BLACK, type Colour } from './ink.js';
import { after, IDENTITY, type Matrix } from './matrix.js';

/** Words that are said instead of glyphs, and what those stand for. */
export class Said {
  readonly #text: string;
  shown = '';

  constructor(text: string) {
    this.#text = text.replaceAll(UNSAID, '');
  }

  /** They are the words that are shown, letter by letter. */
  end(): void {
    if (this.#text !== this.shown) throw new UnreadableError('says other words than it shows');
  }
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Graphics {
  readonly matrix: Matrix;
  readonly colour: Colour;
}

/** Where and in what colour a page draws, with what it has saved of it. */
export class GraphicsStack {
  readonly #saved: Graphics[] = [];
  #now: Graphics = { matrix: IDENTITY, colour: BLACK };

  get now(): Graphics {
    return this.#now;
  }

  get isBalanced(): boolean {
    return this.#saved.length === 0;
  }

  save(): void {
    this.#saved.push(this.#now);
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (!saved) throw new UnreadableError('restores a state that it did not save');
    this.#now = saved;
  }

  transform(matrix: Matrix): void {
    this.#now = { ...this.#now, matrix: after(matrix, this.#now.matrix) };
  }

  fillWith(colour: Colour): void {
    this.#now = { ...this.#now, colour };
  }
}
