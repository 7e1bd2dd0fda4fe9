import type { FilledRect, Marked } from '../sheet/marked.js';
import type { Element, Leaf } from '../sheet/read-structure.js';
import type { SheetRead } from '../sheet/sheet-read.js';

/** Edges of boxes are at least this thick; rules of tables and outlines of fields are thinner. */
const LEAST_EDGE_PT = 1.9;
const MOST_EDGE_PT = 6;
/** Lower than this is no box for words. */
const LEAST_HEIGHT_PT = 12;

/** The boxes on a page that have no words in them. */
export function emptyFrames(marked: readonly Marked[]): readonly FilledRect[] {
  return framesIn(marked, LEAST_EDGE_PT).filter(
    (frame) => !marked.some(({ at, text }) => at !== undefined && text.trim() !== '' && isInside(at, frame)),
  );
}

/** Whether the words of these elements begin in a box with edges of any weight. */
export function isFramed(kids: readonly (Element | Leaf)[], sheet: SheetRead): boolean {
  const leaf = firstContent(kids);
  const page = sheet.pages.find(({ object }) => object === leaf?.page);
  const at = leaf && sheet.markedAt(leaf.page, leaf.content)?.at;
  return (
    page !== undefined && at !== undefined && framesIn(page.marked, 0.9).some((frame) => isInside(at, frame))
  );
}

/** Two upright edges of the same height, and what is between them. */
function framesIn(marked: readonly Marked[], leastEdgePt: number): readonly FilledRect[] {
  const edges = marked.flatMap(({ content, rects }) =>
    content === undefined ? rects.filter((rect) => isUpright(rect, leastEdgePt)) : [],
  );
  return edges.flatMap((edge, at) => {
    const other = edges
      .slice(at + 1)
      .find((one) => isSame(one.top, edge.top) && isSame(one.bottom, edge.bottom));
    return other
      ? [{ ...edge, left: Math.min(edge.left, other.left), right: Math.max(edge.right, other.right) }]
      : [];
  });
}

function isUpright({ left, right, top, bottom }: FilledRect, leastEdgePt: number): boolean {
  const width = right - left;
  return width >= leastEdgePt && width <= MOST_EDGE_PT && top - bottom >= LEAST_HEIGHT_PT;
}

function isInside({ x, y }: { readonly x: number; readonly y: number }, frame: FilledRect): boolean {
  return x >= frame.left && x <= frame.right && y >= frame.bottom && y <= frame.top;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.05;
}

function firstContent(kids: readonly (Element | Leaf)[]): Extract<Leaf, { kind: 'content' }> | undefined {
  for (const kid of kids) {
    if (kid.kind === 'content') return kid;
    const below = kid.kind === 'element' ? firstContent(kid.kids) : undefined;
    if (below) return below;
  }
  return undefined;
}
