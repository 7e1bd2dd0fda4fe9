import type { StructureCheck } from '../structure-check.js';
import type { Piece, TaggedElement, TaggedPage } from '../tagged-pdf.js';
import { say } from '../tagged-text.js';

export const marking: StructureCheck = {
  name: 'marking',
  promise: 'everything that is seen belongs to an element or is an artifact',
  breaches: (pdf) =>
    pdf.pages.flatMap((page) =>
      page.pieces
        .filter((piece) => piece.mark.kind === 'nobody')
        .map((piece) => `${sayPiece(page, piece)} belongs to nobody`),
    ),
};

export const contentParents: StructureCheck = {
  name: 'content parents',
  promise: 'each piece of content belongs to exactly one element, and leads back to it',
  breaches: (pdf) => {
    const held = contentIn(pdf.elements);
    return pdf.pages.flatMap((page) =>
      contentOn(page).flatMap((content) => {
        const [holder, ...more] = held.filter((one) => one.pageId === page.id && one.content === content);
        if (!holder || more.length > 0)
          return [`page ${page.number}: content ${content} is held ${holder ? more.length + 1 : 0} times`];
        const parent =
          page.structParents === undefined ? undefined : pdf.parentOf(page.structParents, content);
        return parent === holder.element.id
          ? []
          : [`${say(pdf, holder.element)}: its content leads elsewhere`];
      }),
    );
  },
};

export const order: StructureCheck = {
  name: 'order',
  promise: 'what is read follows the order in which it is painted, page by page',
  breaches: (pdf) => {
    const places = contentIn(pdf.roots.flatMap(withContentOf)).map((one) => ({
      ...one,
      page: pdf.pages.findIndex((page) => page.id === one.pageId),
    }));
    return places.flatMap((place, index) => {
      const before = places[index - 1];
      const isBack =
        before &&
        (place.page < before.page || (place.page === before.page && place.content < before.content));
      return isBack ? [`${say(pdf, place.element)} is read after ${say(pdf, before.element)}`] : [];
    });
  },
};

interface HeldContent {
  readonly element: TaggedElement;
  readonly pageId: number | undefined;
  readonly content: number;
}

function contentIn(elements: readonly TaggedElement[]): readonly HeldContent[] {
  return elements.flatMap((element) =>
    element.kids.flatMap((kid) =>
      kid.kind === 'content' ? [{ element, pageId: kid.pageId, content: kid.content }] : [],
    ),
  );
}

/** One element for each kid, so that content between two elements keeps its turn. */
function withContentOf(element: TaggedElement): readonly TaggedElement[] {
  return element.kids.flatMap((kid) =>
    kid.kind === 'element' ? withContentOf(kid.element) : [{ ...element, kids: [kid] }],
  );
}

function contentOn(page: TaggedPage): readonly number[] {
  return [...new Set(page.pieces.flatMap(({ mark }) => (mark.kind === 'content' ? [mark.content] : [])))];
}

function sayPiece(page: TaggedPage, piece: Piece): string {
  return `page ${page.number}: a ${piece.kind}${piece.text === '' ? '' : ` "${piece.text.slice(0, 30)}"`}`;
}
