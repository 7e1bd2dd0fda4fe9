import { mirrored } from '../mirrored.js';
import type { Mark } from '../mark.js';
import type { Column } from './measuring.js';
import type { Frame, Piece } from './piece.js';

/** The same pieces turned round within their column: what runs the other way than the page, which is turned itself. */
export function mirroredPieces(pieces: readonly Piece[], { xPt, widthPt }: Column): readonly Piece[] {
  const turned = (marks: readonly Mark[]): readonly Mark[] =>
    marks.map((mark) => mirrored(mark, 2 * xPt + widthPt));
  // The strips of a box share its frame, and go on sharing it.
  const frames = new Map<Frame, Frame>();
  const turnedFrame = (frame: Frame): Frame => {
    const known = frames.get(frame) ?? {
      ...frame,
      borderOf: (part) => turned(frame.borderOf(part)),
      continuedMarks: turned(frame.continuedMarks),
    };
    frames.set(frame, known);
    return known;
  };
  return pieces.map((piece) => ({
    ...piece,
    marks: turned(piece.marks),
    frames: piece.frames.map(turnedFrame),
  }));
}
