import type { Filled } from '../sheet/ink.js';
import type { FilledRect } from '../sheet/marked.js';
import type { PaperPage } from './paper-sheet.js';

/** What a page fills outside of its structure, as a kind of artifact. */
export function filledOn({ filled }: PaperPage, artifact: 'Layout' | 'Pagination'): readonly Filled[] {
  return filled.filter(({ marked }) => marked.artifact === artifact);
}

/** The rectangles of these. */
export function rulesOn(page: PaperPage, artifact: 'Layout' | 'Pagination'): readonly FilledRect[] {
  return filledOn(page, artifact).flatMap(({ rects }) => rects);
}
