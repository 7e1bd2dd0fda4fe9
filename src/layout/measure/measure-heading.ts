import { inlineText, type Heading } from '../../document/index.js';
import type { StructureNode } from '../structure.js';
import type { Column, Measuring } from './measuring.js';
import { linesToPieces } from './lines-to-pieces.js';
import { setLines } from './shape-inline.js';
import { forbidden, keptTogether, spaced, type Piece } from './piece.js';

/** Space above and below, in blank lines: a heading stands nearer to its own text than to the text before. */
const SPACE = {
  1: { before: 0.7, after: 0.25 },
  2: { before: 1.1, after: 0.3 },
  3: { before: 1, after: 0.2 },
} as const;
/** Above the title where urgent signs need the room. */
const TITLE_TIGHT = 0.4;

/** A heading, which is never the last thing on a page. */
export function measureHeading(heading: Heading, column: Column, measuring: Measuring): readonly Piece[] {
  const { style } = measuring;
  const isCloser = measuring.isTight && heading.level === 1;
  const text = isCloser ? style.closerH1 : { 1: style.h1, 2: style.h2, 3: style.h3 }[heading.level];
  const node: StructureNode = { role: `H${heading.level}`, parent: column.owner };
  const lines = setLines(heading.content, text, node, column.widthPt, measuring);
  const together = keptTogether(
    linesToPieces(lines, text, column.xPt, heading.place, 'the heading'),
    'a heading stays whole',
  );
  const pieces = spaced(
    together,
    (isCloser ? TITLE_TIGHT : SPACE[heading.level].before) * style.blankLinePt,
    SPACE[heading.level].after * style.blankLinePt,
  );
  return pieces.map((piece, index) => ({
    ...piece,
    breakAfter: forbidden('a heading stays with what follows'),
    ...(index === 0 && {
      bookmark: { level: heading.level, title: inlineText(heading.content) },
    }),
  }));
}
