import type { Place } from '../../diagnostics/index.js';

/** Whether a page may end after a strip: at what cost, or why not. */
export type BreakAfter =
  | { readonly kind: 'allowed'; readonly penalty: number }
  | { readonly kind: 'forbidden'; readonly why: string };

/** A box, bar or table around strips: the space it takes at its ends, and where a page cuts it. */
export interface FrameSpace {
  /** For messages: `the box "Call us"`. */
  readonly name: string;
  readonly topPt: number;
  readonly bottomPt: number;
  /** At the top of each further page: a repeated heading or table head. */
  readonly continuedTopPt: number;
  /** At the foot of each page but the last. */
  readonly continuedBottomPt: number;
}

/** A horizontal strip that is never cut: a line of text, a table row, a picture. Pagination knows nothing else of it. */
export interface Strip {
  /** For messages: `the paragraph "Keep the wound…", line 2`. */
  readonly name: string;
  readonly heightPt: number;
  readonly spaceBeforePt: number;
  readonly spaceAfterPt: number;
  readonly breakAfter: BreakAfter;
  /** Outermost first. */
  readonly frames: readonly FrameSpace[];
  readonly place?: Place;
  /** A page may leave it out to have room for what follows: a line to write on, of which there are more. */
  readonly isSpare?: boolean;
}
