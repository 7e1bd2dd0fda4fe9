import type { Place } from '../../diagnostics/index.js';
import type { Paragraph } from '../../document/index.js';
import type { StructureNode } from '../structure.js';
import { BREAK_COSTS } from './break-costs.js';
import type { Column, Measuring } from './measuring.js';
import { linesToPieces } from './lines-to-pieces.js';
import { setLines } from './shape-inline.js';
import { allowed, endingWith, spaced, type Piece } from './piece.js';

/** Before a paragraph stands one blank line (ACB); what follows asks for its own space, and gets at least a third of one. */
const AFTER = 0.35;

/** A block paragraph: no indent, flush at the start, ragged at the end. */
export function measureParagraph(
  paragraph: Paragraph,
  column: Column,
  measuring: Measuring,
): readonly Piece[] {
  const { style } = measuring;
  const node: StructureNode = { role: 'P', parent: column.owner };
  const lines = setLines(paragraph.content, style.body, node, column.widthPt, measuring);
  const pieces = linesToPieces(lines, style.body, column.xPt, placeOf(paragraph), 'the paragraph');
  return endingWith(
    spaced(pieces, style.blankLinePt, AFTER * style.blankLinePt),
    allowed(BREAK_COSTS.afterParagraph),
  );
}

/** Where the words were written, which is not where the template put them. */
function placeOf(paragraph: Paragraph): Place {
  return paragraph.content[0]?.place ?? paragraph.place;
}
