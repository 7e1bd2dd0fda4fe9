import type { PageOfStrips } from './paginate.js';
import type { Strip } from './strip.js';

/** The strips that pages have room for, and the pages in them: spare strips that a page leaves out are gone. */
export function withoutLeftOut<S extends Strip>(
  strips: readonly S[],
  pages: readonly PageOfStrips[],
): { readonly strips: readonly S[]; readonly pages: readonly PageOfStrips[] } {
  if (pages.every(({ leftOut }) => leftOut === 0)) return { strips, pages };
  const kept: S[] = [];
  const moved = pages.map((page): PageOfStrips => {
    const start = kept.length;
    let { leftOut } = page;
    for (const strip of strips.slice(page.start, page.end)) {
      if (strip.isSpare && leftOut > 0) leftOut -= 1;
      else kept.push(strip);
    }
    return { start, end: kept.length, leftOut: 0 };
  });
  return { strips: kept, pages: moved };
}
