import type { Bar, Quote } from '../../document/index.js';
import type { Colour } from '../mark.js';
import type { StructureNode } from '../structure.js';
import { BREAK_COSTS } from './break-costs.js';
import { inset, type Column, type Measuring } from './measuring.js';
import { costingInside, framed, spaced, type Frame, type Piece } from './piece.js';

const BAR_PT = 6;
const QUOTE_BAR_PT = 2;
/** Between a bar and its text, in ems. */
const GAP_EM = 0.8;
const SPACE = 0.7;

/** Blocks beside a bar in the clinic's colour. */
export function measureBar(bar: Bar, column: Column, measuring: Measuring): readonly Piece[] {
  const node: StructureNode = { role: 'Sect', parent: column.owner };
  return barred(
    bar,
    node,
    { widthPt: BAR_PT, colour: measuring.own().accent.bar, name: 'the part beside the bar' },
    column,
    measuring,
  );
}

/** Words to say, set in beside a thin black bar. */
export function measureQuote(quote: Quote, column: Column, measuring: Measuring): readonly Piece[] {
  const node: StructureNode = { role: 'BlockQuote', parent: column.owner };
  return barred(
    quote,
    node,
    { widthPt: QUOTE_BAR_PT, colour: measuring.style.ink, name: 'the quote' },
    column,
    measuring,
  );
}

interface BarLook {
  readonly widthPt: number;
  readonly colour: Colour;
  readonly name: string;
}

function barred(
  block: Bar | Quote,
  node: StructureNode,
  look: BarLook,
  column: Column,
  measuring: Measuring,
): readonly Piece[] {
  const { style } = measuring;
  const startPt = look.widthPt + GAP_EM * style.body.sizePt;
  const frame: Frame = {
    name: look.name,
    topPt: 0,
    bottomPt: 0,
    continuedTopPt: 0,
    continuedBottomPt: 0,
    continuedMarks: [],
    borderOf: (part) => [
      {
        kind: 'rect',
        rect: {
          xPt: column.xPt,
          yPt: part.topPt,
          widthPt: look.widthPt,
          heightPt: part.bottomPt - part.topPt,
        },
        colour: look.colour,
        owner: 'layout',
      },
    ],
  };
  const pieces = costingInside(
    measuring.blocks(block.blocks, inset(column, startPt, 0, node), measuring),
    BREAK_COSTS.besideBar,
  );
  return framed(spaced(pieces, SPACE * style.blankLinePt, SPACE * style.blankLinePt), frame);
}
