import { quoted, type Place } from '../../diagnostics/index.js';
import type { Line } from '../mark.js';
import type { TextStyle } from '../style/index.js';
import { baselineOf, lineMarks } from './line-marks.js';
import { allowed, forbidden, type Piece } from './piece.js';

/** Lines above and below which a paragraph is not cut (ACB: no widows, no orphans). */
const ORPHANS = 2;
const WIDOWS = 2;
const PENALTY_INSIDE_PARAGRAPH = 4;

/** Lines to pieces, one each, that keep widows and orphans together. */
export function linesToPieces(
  lines: readonly Line[],
  text: TextStyle,
  xPt: number,
  place: Place,
  what: string,
): readonly Piece[] {
  const name = `${what} ${quoted(lines[0]?.text ?? '', place)}`;
  return lines.map((line, index) => ({
    name: lines.length === 1 ? name : `${name}, line ${index + 1}`,
    heightPt: text.leadingPt,
    spaceBeforePt: 0,
    spaceAfterPt: 0,
    breakAfter:
      index === lines.length - 1
        ? allowed(0)
        : index + 1 >= ORPHANS && lines.length - index - 1 >= WIDOWS
          ? allowed(PENALTY_INSIDE_PARAGRAPH)
          : forbidden('no line of a paragraph stands alone'),
    frames: [],
    marks: lineMarks(line, xPt, baselineOf(text), text, place),
    place,
  }));
}
