import type { Place } from '../../diagnostics/index.js';
import type { Mark } from '../mark.js';
import type { BreakAfter, FrameSpace, Strip } from '../paginate/index.js';

/** A measured strip with what is painted in it: x from the left edge of the page, y from the top of the strip. */
export interface Piece extends Strip {
  readonly marks: readonly Mark[];
  readonly frames: readonly Frame[];
  readonly place: Place;
  /** It stands in every sheet with the same marks. */
  readonly isStanding?: boolean;
  /** The heading it begins, for the bookmarks. */
  readonly bookmark?: { readonly level: 1 | 2 | 3; readonly title: string };
}

/** A frame with what is painted around its strips, and above them on each further page. */
export interface Frame extends FrameSpace {
  /** Borders and bars for the part of the frame that stands on one page. */
  readonly borderOf: (part: FramePart) => readonly Mark[];
  /** Repeated above the strips of each further page: y from the top of the frame's part. */
  readonly continuedMarks: readonly Mark[];
}

/** The part of a frame on one page, in points from the top of the page. */
export interface FramePart {
  readonly topPt: number;
  readonly bottomPt: number;
  readonly continues: boolean;
  readonly goesOn: boolean;
}

export function allowed(penalty: number): BreakAfter {
  return { kind: 'allowed', penalty };
}

export function forbidden(why: string): BreakAfter {
  return { kind: 'forbidden', why };
}

/** The same pieces with the break after their last one replaced. */
export function endingWith(pieces: readonly Piece[], breakAfter: BreakAfter): readonly Piece[] {
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, breakAfter } : piece));
}

/** The same pieces with every break between them made at least as costly, and more for each one left behind it; forbidden ones stay forbidden. */
export function costingInside(pieces: readonly Piece[], penalty: number, forEachLeft = 0): readonly Piece[] {
  return pieces.map((piece, index) => {
    const left = pieces.length - 1 - index;
    if (left === 0 || piece.breakAfter.kind === 'forbidden') return piece;
    return {
      ...piece,
      breakAfter: allowed(Math.max(piece.breakAfter.penalty, penalty + left * forEachLeft)),
    };
  });
}

/** The same pieces, never parted. */
export function keptTogether(pieces: readonly Piece[], why: string): readonly Piece[] {
  return pieces.map((piece, index) =>
    index === pieces.length - 1 ? piece : { ...piece, breakAfter: forbidden(why) },
  );
}

/** The same pieces with a frame around them. */
export function framed(pieces: readonly Piece[], frame: Frame): readonly Piece[] {
  return pieces.map((piece) => ({ ...piece, frames: [frame, ...piece.frames] }));
}

/** The same pieces with at least so much space before the first and after the last. */
export function spaced(
  pieces: readonly Piece[],
  spaceBeforePt: number,
  spaceAfterPt: number,
): readonly Piece[] {
  return pieces.map((piece, index) => ({
    ...piece,
    spaceBeforePt: index === 0 ? spaceBeforePt : piece.spaceBeforePt,
    spaceAfterPt: index === pieces.length - 1 ? spaceAfterPt : piece.spaceAfterPt,
  }));
}
