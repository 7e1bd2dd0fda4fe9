import type { Place } from '../diagnostics/index.js';
import type { Piece } from './measure/index.js';
import type { Group, PageOfStrips } from './paginate/index.js';

/** A part that should stand on page 1 and does not, or not whole. */
export interface PartBehind {
  /** `the urgent box "Get help right away"`. */
  readonly name: string;
  readonly place: Place | undefined;
  /** `stands on page 2, and goes on on page 3`. */
  readonly where: string;
  /** The first one of the sheet, before which nothing but what leads to it may stand. */
  readonly isFirst: boolean;
}

/** The parts that should stand on page 1 and do not, or not whole, in their order. */
export function partsBehind(
  groups: readonly Group<Piece>[],
  pages: readonly PageOfStrips[],
): readonly PartBehind[] {
  const behind: PartBehind[] = [];
  let start = 0;
  let isFirst = true;
  for (const group of groups) {
    const last = start + group.strips.length - 1;
    const firstPage = pageOf(start, pages);
    const lastPage = pageOf(last, pages);
    start = last + 1;
    if (!group.onFirstPage) continue;
    const [piece] = group.strips;
    const name = piece?.frames[0]?.name ?? 'what must stand there';
    if (lastPage > 1)
      behind.push({ name, place: piece?.place, where: whereOf(firstPage, lastPage), isFirst });
    isFirst = false;
  }
  return behind;
}

function whereOf(firstPage: number, lastPage: number): string {
  if (firstPage === lastPage) return `stands on page ${firstPage}`;
  return firstPage === 1
    ? `goes on on page ${lastPage}`
    : `stands on page ${firstPage}, and goes on on page ${lastPage}`;
}

/** From 1. */
function pageOf(strip: number, pages: readonly PageOfStrips[]): number {
  return pages.findIndex(({ end }) => strip < end) + 1;
}
