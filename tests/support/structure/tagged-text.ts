import type { Piece, TaggedElement, TaggedPdf } from './tagged-pdf.js';

/** A piece and the page that it stands on, from 1. */
export interface PlacedPiece extends Piece {
  readonly page: number;
}

const known = new WeakMap<TaggedPdf, ReadonlyMap<string, readonly PlacedPiece[]>>();

/** What is painted for an element and all below it, in the order in which it is read. */
export function piecesUnder(pdf: TaggedPdf, element: TaggedElement): readonly PlacedPiece[] {
  const pieces = piecesByContent(pdf);
  return element.kids.flatMap((kid) => {
    if (kid.kind === 'element') return piecesUnder(pdf, kid.element);
    return kid.kind === 'content' ? (pieces.get(`${kid.pageId} ${kid.content}`) ?? []) : [];
  });
}

/** Words that are told, since they are drawn in another order. */
export function isSpoken(element: TaggedElement): element is TaggedElement & { readonly actualText: string } {
  return element.role === 'Span' && element.actualText !== undefined;
}

/** What an element says, as it is heard: where it tells its words, these. */
export function textUnder(pdf: TaggedPdf, element: TaggedElement): string {
  if (isSpoken(element)) return element.actualText;
  const pieces = piecesByContent(pdf);
  return element.kids
    .map((kid) => {
      if (kid.kind === 'element') return textUnder(pdf, kid.element);
      if (kid.kind !== 'content') return '';
      return (pieces.get(`${kid.pageId} ${kid.content}`) ?? []).map((piece) => piece.text).join('');
    })
    .join('');
}

/** The same text as it is heard. */
export function heard(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** An element for a message. */
export function say(pdf: TaggedPdf, element: TaggedElement): string {
  const words = heard(textUnder(pdf, element)).slice(0, 40);
  const [first] = piecesUnder(pdf, element);
  return `${element.role}${first ? ` on page ${first.page}` : ''}${words === '' ? '' : ` "${words}"`}`;
}

function piecesByContent(pdf: TaggedPdf): ReadonlyMap<string, readonly PlacedPiece[]> {
  const found = known.get(pdf);
  if (found) return found;
  const pieces = new Map<string, PlacedPiece[]>();
  for (const page of pdf.pages) {
    for (const piece of page.pieces) {
      if (piece.mark.kind !== 'content') continue;
      const key = `${page.id} ${piece.mark.content}`;
      const placed = { ...piece, page: page.number };
      const before = pieces.get(key);
      if (before) before.push(placed);
      else pieces.set(key, [placed]);
    }
  }
  known.set(pdf, pieces);
  return pieces;
}
