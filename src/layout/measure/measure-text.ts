import type { Place } from '../../diagnostics/index.js';
import type { Inline } from '../../document/index.js';
import type { Line, Mark } from '../mark.js';
import type { Owner } from '../structure.js';
import type { TextStyle } from '../style/index.js';
import type { Measuring } from './measuring.js';
import { allowed, forbidden, type Piece } from './piece.js';
import { linesOf, shapeText, type ShapedText } from './shaped-text.js';
import { toStyledText, type PageNumbers } from './styled-text.js';

/** Lines above and below which a paragraph is not cut (ACB: no widows, no orphans). */
const ORPHANS = 2;
const WIDOWS = 2;
const PENALTY_INSIDE_PARAGRAPH = 4;
const NO_PAGES: PageNumbers = { page: 0, total: 0 };

/** Inline content, shaped in a style. */
export function shapeInline(
  content: readonly Inline[],
  text: TextStyle,
  owner: Owner,
  measuring: Measuring,
  numbers: PageNumbers = NO_PAGES,
): ShapedText {
  const styled = toStyledText(content, {
    weight: text.weight,
    emphasis: measuring.style.emphasis,
    owner,
    numbers,
  });
  return shapeText(styled, text.sizePt, measuring);
}

/** Lines to pieces, one each, that keep widows and orphans together. */
export function linesToPieces(
  lines: readonly Line[],
  text: TextStyle,
  xPt: number,
  place: Place,
  what: string,
): readonly Piece[] {
  const name = nameOf(what, lines);
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
    marks: lineMarks(line, xPt, baselineOf(text, line), text, place),
    place,
  }));
}

/** A line with its underlines and links; y from the top of its strip. */
export function lineMarks(
  line: Line,
  xPt: number,
  baselinePt: number,
  text: TextStyle,
  place: Place,
): readonly Mark[] {
  const underlinePt = baselinePt + text.sizePt * UNDERLINE_BELOW_EM;
  return [
    { kind: 'line', line, xPt, baselinePt, colour: text.colour, place },
    ...line.underlines.map((part): Mark => ({
      kind: 'rect',
      rect: {
        xPt: xPt + part.offsetPt,
        yPt: underlinePt,
        widthPt: part.widthPt,
        heightPt: text.sizePt * UNDERLINE_EM,
      },
      colour: text.colour,
      owner: 'layout',
    })),
    ...line.links.map((link): Mark => ({
      kind: 'link',
      rect: {
        xPt: xPt + link.offsetPt,
        yPt: baselinePt - text.sizePt,
        widthPt: link.widthPt,
        heightPt: text.sizePt * LINK_HEIGHT_EM,
      },
      address: link.address,
      words: link.words,
      owner: link.node,
    })),
  ];
}

/** Underlines clear most descenders and are thick enough for a photocopier. */
const UNDERLINE_BELOW_EM = 0.14;
const UNDERLINE_EM = 0.06;
const LINK_HEIGHT_EM = 1.3;

/** Where the baseline lies below the top of a line: the font's box is centred in the leading. */
export function baselineOf(text: TextStyle, line: Line): number {
  const face = line.runs[0]?.face;
  if (!face) return text.leadingPt;
  const boxPt = (face.ascentEm + face.descentEm) * text.sizePt;
  return (text.leadingPt - boxPt) / 2 + face.ascentEm * text.sizePt;
}

/** Content set to a width, as lines. */
export function setLines(
  content: readonly Inline[],
  text: TextStyle,
  owner: Owner,
  widthPt: number,
  measuring: Measuring,
  numbers?: PageNumbers,
): readonly Line[] {
  return linesOf(shapeInline(content, text, owner, measuring, numbers), widthPt);
}

function nameOf(what: string, lines: readonly Line[]): string {
  const words = lines[0]?.text ?? '';
  return `${what} "${words.length > 32 ? `${words.slice(0, 31)}…` : words}"`;
}
