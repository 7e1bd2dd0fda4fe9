import type { Log } from '../diagnostics/index.js';
import type { Piece } from './measure/index.js';
import type { Group, PageOfStrips } from './paginate/index.js';

/** Warns of each part that should stand on page 1 and does not, or not whole, and names the page where it stands. */
export function warnOfUrgentSignsBehind(
  groups: readonly Group<Piece>[],
  pages: readonly PageOfStrips[],
  log: Log,
): void {
  let start = 0;
  for (const group of groups) {
    const last = start + group.strips.length - 1;
    const firstPage = pageOf(start, pages);
    const lastPage = pageOf(last, pages);
    start = last + 1;
    if (!group.onFirstPage || lastPage === 1) continue;
    const [piece] = group.strips;
    const name = piece?.frames[0]?.name ?? 'what must stand there';
    log.warning(
      'urgent-box-split',
      `${name} does not fit on page 1 and ${whereOf(firstPage, lastPage)}`,
      piece?.place,
      'shorten its signs, or choose a smaller size',
    );
  }
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
