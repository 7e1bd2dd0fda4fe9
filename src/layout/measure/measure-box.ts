import { type Box, type BoxLook, type Heading, type Inline, inlineText } from '../../document/index.js';
import type { Colour, Mark } from '../mark.js';
import type { Owner, StructureNode } from '../structure.js';
import type { TextStyle } from '../style/index.js';
import { BREAK_COSTS } from './break-costs.js';
import { SIGNS } from './signs.js';
import { inset, type Column, type Measuring } from './measuring.js';
import { baselineOf, lineMarks } from './line-marks.js';
import { setLines } from './shape-inline.js';
import {
  allowed,
  costingInside,
  forbidden,
  framed,
  keptTogether,
  spaced,
  type Frame,
  type FramePart,
  type Piece,
} from './piece.js';

/** How a look is drawn: the border differs in weight, so that looks differ on a black-and-white copy too. */
const LOOKS: Readonly<Record<BoxLook, LookOfBox>> = {
  emergency: {
    borderPt: 3,
    isReversed: true,
    penalty: BREAK_COSTS.inUrgentBox,
    penaltyForEachLeft: BREAK_COSTS.forEachLeftOfUrgentBox,
    words: 'the urgent box',
  },
  call: {
    borderPt: 2,
    isReversed: false,
    penalty: BREAK_COSTS.inCallBox,
    penaltyForEachLeft: 0,
    words: 'the box',
  },
  plain: {
    borderPt: 1,
    isReversed: false,
    penalty: BREAK_COSTS.inPlainBox,
    penaltyForEachLeft: 0,
    words: 'the box',
  },
};
interface LookOfBox {
  readonly borderPt: number;
  readonly isReversed: boolean;
  /** Of cutting the box anywhere, and more for each strip that is left for the next page. */
  readonly penalty: number;
  readonly penaltyForEachLeft: number;
  readonly words: string;
}
/** Space between border and text, in ems. */
const PADDING_EM = 0.8;
const PADDING_TIGHT_EM = 0.45;
const TITLE_PADDING_EM = 0.35;
const SIGN_GAP_EM = 0.6;
const SPACE_AROUND = 0.7;
const SPACE_BEFORE_TIGHT = 0.35;
/** Behind a plain one; what is behind urgent signs keeps its distance. */
const SPACE_AFTER_TIGHT = 0.35;
/** A box up to this part of a page is never cut. */
const SMALL = 0.3;

/** A bordered box; where it must be cut its edges stay open and its title says "continued". */
export function measureBox(box: Box, column: Column, measuring: Measuring): readonly Piece[] {
  const { style } = measuring;
  const look = LOOKS[box.look];
  const node: StructureNode = { role: 'Sect', parent: column.owner };
  const paddingPt = (measuring.isTight ? PADDING_TIGHT_EM : PADDING_EM) * style.body.sizePt;
  const drawing: BoxDrawing = {
    box,
    column,
    measuring,
    colour: box.look === 'emergency' ? style.ink : measuring.own().accent.border,
    borderPt: look.borderPt,
    paddingPt,
  };
  const inner = inset(column, look.borderPt + paddingPt, look.borderPt + paddingPt, node);
  const body = spaced(measuring.blocks(box.blocks, inner, measuring), box.title ? paddingPt * 0.8 : 0, 0);
  const title = box.title && titlePiece(box.title, node, drawing);
  const pieces = title ? [title, ...body] : body;
  const name = `${look.words}${box.title ? ` "${inlineText(box.title.content)}"` : ''}`;
  const frame = frameOf(name, drawing);
  const heightPt = pieces.reduce((sum, piece) => sum + piece.heightPt, 0);
  const together =
    heightPt < SMALL * measuring.columnHeightPt
      ? keptTogether(pieces, `${name} stays whole`)
      : withoutTail(costingInside(pieces, look.penalty, look.penaltyForEachLeft));
  const before = measuring.isTight ? SPACE_BEFORE_TIGHT : SPACE_AROUND;
  const after = measuring.isTight && box.look === 'plain' ? SPACE_AFTER_TIGHT : SPACE_AROUND;
  const withSpace = spaced(together, before * style.blankLinePt, after * style.blankLinePt);
  return framed(withSpace, frame).map((piece, index) =>
    // The title, the sentence that says what to do and the first sign stay together wherever the box is cut.
    index === 0 && title
      ? { ...piece, breakAfter: forbidden('the title of a box stays with what follows') }
      : index === pieces.length - 1
        ? { ...piece, breakAfter: allowed(0) }
        : piece,
  );
}

/** So few lines of a box are not carried over. */
const TAIL = 2;

function withoutTail(pieces: readonly Piece[]): readonly Piece[] {
  return [...pieces.slice(0, -TAIL - 1), ...costingInside(pieces.slice(-TAIL - 1), BREAK_COSTS.hardly)];
}

interface BoxDrawing {
  readonly box: Box;
  readonly column: Column;
  readonly measuring: Measuring;
  readonly colour: Colour;
  readonly borderPt: number;
  readonly paddingPt: number;
}

function titlePiece(title: Heading, parent: StructureNode, drawing: BoxDrawing): Piece {
  const node: StructureNode = { role: `H${title.level}`, parent };
  const { marks, heightPt } = titleBar(title.content, node, drawing);
  return {
    name: `the heading "${inlineText(title.content)}"`,
    heightPt,
    spaceBeforePt: 0,
    spaceAfterPt: 0,
    breakAfter: forbidden('the title of a box stays with what follows'),
    frames: [],
    marks,
    place: title.content[0]?.place ?? title.place,
    bookmark: { level: title.level, title: inlineText(title.content) },
  };
}

/** The bar with sign and words: white on black for emergencies, black over a rule otherwise. */
function titleBar(
  content: readonly Inline[],
  owner: Owner,
  drawing: BoxDrawing,
): { readonly marks: readonly Mark[]; readonly heightPt: number } {
  const { box, column, measuring, borderPt, paddingPt, colour } = drawing;
  const { style } = measuring;
  const { isReversed } = LOOKS[box.look];
  const text: TextStyle = isReversed ? style.reversed : style.h2;
  const sign = SIGNS[box.look];
  const signPt = sign ? text.sizePt * sign.sizeEm : 0;
  const startPt = borderPt + paddingPt + (sign ? signPt + SIGN_GAP_EM * text.sizePt : 0);
  const lines = setLines(content, text, owner, column.widthPt - startPt - borderPt - paddingPt, measuring);
  const downPt = TITLE_PADDING_EM * text.sizePt;
  const textHeightPt = lines.length * text.leadingPt;
  const heightPt = textHeightPt + 2 * downPt + (isReversed ? 0 : borderPt);
  const ground: Mark = isReversed
    ? {
        kind: 'rect',
        rect: { xPt: column.xPt, yPt: 0, widthPt: column.widthPt, heightPt },
        colour: style.ink,
        owner: 'layout',
      }
    : {
        kind: 'rect',
        rect: {
          xPt: column.xPt,
          yPt: heightPt - Math.min(borderPt, 1),
          widthPt: column.widthPt,
          heightPt: Math.min(borderPt, 1),
        },
        colour,
        owner: 'layout',
      };
  const signMark: readonly Mark[] = sign
    ? [
        {
          kind: 'path',
          path: sign.path,
          rect: {
            xPt: column.xPt + borderPt + paddingPt,
            yPt: downPt + (text.leadingPt - signPt) / 2,
            widthPt: signPt,
            heightPt: signPt,
          },
          colour: text.colour,
          owner: 'layout',
        },
      ]
    : [];
  const words = lines.flatMap((line, index) =>
    lineMarks(
      line,
      column.xPt + startPt,
      downPt + index * text.leadingPt + baselineOf(text),
      text,
      box.place,
    ),
  );
  return { marks: [ground, ...signMark, ...words], heightPt };
}

function frameOf(name: string, drawing: BoxDrawing): Frame {
  const { box, paddingPt, borderPt } = drawing;
  const repeated =
    box.continued.length > 0 ? titleBar(box.continued, 'repeated', drawing) : { marks: [], heightPt: 0 };
  return {
    name,
    topPt: box.title ? 0 : borderPt + paddingPt,
    bottomPt: paddingPt + borderPt,
    continuedTopPt: repeated.heightPt + paddingPt,
    continuedBottomPt: paddingPt / 2,
    continuedMarks: repeated.marks,
    borderOf: (part) => border(part, drawing),
  };
}

/** Four edges, the top or foot left open where the box continues. */
function border(part: FramePart, drawing: BoxDrawing): readonly Mark[] {
  const { column, borderPt, colour } = drawing;
  const edge = (xPt: number, yPt: number, widthPt: number, heightPt: number): Mark => ({
    kind: 'rect',
    rect: { xPt, yPt, widthPt, heightPt },
    colour,
    owner: 'layout',
  });
  const heightPt = part.bottomPt - part.topPt;
  return [
    edge(column.xPt, part.topPt, borderPt, heightPt),
    edge(column.xPt + column.widthPt - borderPt, part.topPt, borderPt, heightPt),
    ...(part.continues ? [] : [edge(column.xPt, part.topPt, column.widthPt, borderPt)]),
    ...(part.goesOn ? [] : [edge(column.xPt, part.bottomPt - borderPt, column.widthPt, borderPt)]),
  ];
}
