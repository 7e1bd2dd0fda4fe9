import { UnreadableError } from '../file/unreadable-error.js';
import type { FontRead } from './font-maps.js';

/** A rectangle on its page as it was filled: two corners in points from the bottom left corner of the page. */
export interface FilledRect {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What was painted for one part of the structure, or for none of it, between a mark and its end. */
export interface Marked {
  /** `P`, `Figure`, `Artifact` and so on. */
  readonly tag: string;
  /** The number that the structure knows it by; undefined for what does not belong to it. */
  readonly content: number | undefined;
  /** What kind of thing it is where no structure knows it: `Layout`, `Pagination`. */
  readonly artifact: unknown;
  /** In the order in which it is read; U+2028 where a line ends, and in margins where a part ends. */
  text: string;
  /** The font of each stretch of it, and where that ends. */
  readonly faces: { readonly font: FontRead; readonly end: number }[];
  /** Where the first line of it stands. */
  at: { readonly x: number; readonly y: number } | undefined;
  /** The height of its last line. */
  lastY: number | undefined;
  readonly rects: FilledRect[];
  /** Names of the pictures in the page's resources. */
  readonly pictures: string[];
  /** Something else was drawn: a sign, a rule. */
  hasDrawing: boolean;
  /** Every rectangle was filled with black. */
  isBlack: boolean;
}

/** More parts than these are on no page of ours. */
const MOST_NUMBERS = 10_000;

export function newMarked(tag: string, content: number | undefined, artifact: unknown): Marked {
  if (content === undefined && tag !== 'Artifact')
    throw new UnreadableError(`marks a ${tag} that no structure knows`);
  if (content !== undefined && !(Number.isInteger(content) && content >= 0 && content < MOST_NUMBERS))
    throw new UnreadableError(`marks content by the number ${content}`);
  return {
    tag,
    content,
    artifact,
    text: '',
    faces: [],
    at: undefined,
    lastY: undefined,
    rects: [],
    pictures: [],
    hasDrawing: false,
    isBlack: true,
  };
}
