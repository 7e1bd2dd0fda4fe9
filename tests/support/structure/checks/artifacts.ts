import type { StructureCheck } from '../structure-check.js';
import type { Piece, TaggedPage } from '../tagged-pdf.js';

const SAME_LINE_PT = 1;

export const artifacts: StructureCheck = {
  name: 'artifacts',
  promise:
    'running heads and folios are artifacts called by their kind, and what only decorates has no words',
  breaches: (pdf) =>
    pdf.pages.flatMap((page, index) => {
      const heads = index === 0 ? [] : highest(page);
      const folios = lowest(page);
      return [
        ...[...heads, ...folios]
          .filter(({ mark }) => mark.kind === 'content')
          .map((piece) => `page ${page.number}: "${piece.text}" in its margin would be read aloud`),
        ...misnamed(heads, 'Header', page),
        ...misnamed(folios, 'Footer', page),
        ...page.pieces
          .filter(
            ({ text, mark }) => text.trim() !== '' && mark.kind === 'artifact' && mark.type !== 'Pagination',
          )
          .map((piece) => `page ${page.number}: "${piece.text}" is hidden as decoration`),
      ];
    }),
};

/** Words of a margin that are artifacts and not called by what they are (ISO 14289-1, 7.8). */
function misnamed(pieces: readonly Piece[], name: 'Header' | 'Footer', page: TaggedPage): readonly string[] {
  return pieces
    .filter(({ mark }) => mark.kind === 'artifact' && mark.type === 'Pagination' && mark.subtype !== name)
    .map((piece) => `page ${page.number}: "${piece.text}" is not called ${name}`);
}

function highest(page: TaggedPage): readonly Piece[] {
  return onLine(page, (words) => Math.max(...words.map((piece) => piece.baselinePt)));
}

function lowest(page: TaggedPage): readonly Piece[] {
  return onLine(page, (words) => Math.min(...words.map((piece) => piece.baselinePt)));
}

function onLine(page: TaggedPage, baselineOf: (words: readonly Piece[]) => number): readonly Piece[] {
  const words = page.pieces.filter((piece) => piece.text.trim() !== '');
  const baselinePt = baselineOf(words);
  return words.filter((piece) => Math.abs(piece.baselinePt - baselinePt) < SAME_LINE_PT);
}
