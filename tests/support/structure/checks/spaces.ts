import type { StructureCheck } from '../structure-check.js';
import { withAllBelow } from '../read-elements.js';
import type { TaggedElement, TaggedPdf } from '../tagged-pdf.js';
import { isSpoken, piecesUnder, type PlacedPiece } from '../tagged-text.js';

/** Elements whose text is read in one breath. */
const BLOCKS = new Set(['H1', 'H2', 'H3', 'P', 'Lbl', 'TH', 'TD', 'Caption']);
/** Farther apart than this, in ems, two pieces are two words. */
const WORD_GAP_EM = 0.15;
/** A line may end after these without a space. */
const ENDS_A_LINE = /[\s\-‐–—/.?&=_@]$/u;

export const spaces: StructureCheck = {
  name: 'spaces',
  promise: 'spaces are kept between words and between lines',
  breaches: (pdf) =>
    pdf.elements.filter((element) => BLOCKS.has(element.role)).flatMap((element) => lostSpaces(pdf, element)),
};

function lostSpaces(pdf: TaggedPdf, element: TaggedElement): readonly string[] {
  const pieces = drawnWords(pdf, element);
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    if (!before || isKept(before, piece)) return [];
    return [`page ${piece.page} "${before.text.slice(-20)}" and "${piece.text.slice(0, 20)}" run together`];
  });
}

/** What is read as it is drawn; words that are told besides have their spaces there. */
function drawnWords(pdf: TaggedPdf, element: TaggedElement): readonly PlacedPiece[] {
  const told = new Set(
    withAllBelow(element)
      .filter(isSpoken)
      .flatMap((span) => piecesUnder(pdf, span)),
  );
  return piecesUnder(pdf, element).filter((piece) => piece.kind === 'text' && !told.has(piece));
}

function isKept(before: PlacedPiece, piece: PlacedPiece): boolean {
  if (/^\s/u.test(piece.text) || before.text === '') return true;
  const isNewLine =
    before.page !== piece.page || Math.abs(before.baselinePt - piece.baselinePt) > piece.sizePt / 2;
  if (isNewLine) return ENDS_A_LINE.test(before.text);
  return piece.xPt - before.endPt < WORD_GAP_EM * piece.sizePt || /\s$/u.test(before.text);
}
