import { quoted, type Place } from '../../diagnostics/index.js';
import type { Line } from '../mark.js';
import type { BreakAfter } from '../paginate/index.js';
import type { TextStyle } from '../style/index.js';
import { baselineOf, lineMarks } from './line-marks.js';
import { BREAK_COSTS } from './break-costs.js';
import { clingsToNext, endsSentence } from './clings-to-next.js';
import { allowed, forbidden, type Piece } from './piece.js';

/** Lines above and below which a paragraph is not cut (ACB: no widows, no orphans). */
const ORPHANS = 2;
const WIDOWS = 2;
/** A paragraph of so many lines is not cut. */
const SHORT = 4;

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
    breakAfter: breakAfter(lines, index),
    frames: [],
    marks: lineMarks(line, xPt, baselineOf(text), text, place),
    place,
  }));
}

function breakAfter(lines: readonly Line[], index: number): BreakAfter {
  if (index === lines.length - 1) return allowed(0);
  if (lines.length <= SHORT) return forbidden('a short paragraph stays whole');
  if (index + 1 < ORPHANS || lines.length - index - 1 < WIDOWS)
    return forbidden('no line of a paragraph stands alone');
  const text = lines[index]?.text.trimEnd() ?? '';
  if (endsSentence(text)) return allowed(BREAK_COSTS.afterSentence);
  return allowed(clingsToNext(text) ? BREAK_COSTS.hardly : BREAK_COSTS.inSentence);
}
