import type { Diagnostic } from '../../diagnostics/index.js';
import { doubt, REPORT } from '../checks/doubt.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import type { Found } from './found-sheet.js';
import { isSameWords } from './same-words.js';
import { withoutMarks } from './tell.js';
import { LINE_END } from './told.js';

/** Space that may be left above a heading that a bookmark leads to. */
const MOST_ABOVE_PT = 60;
/** A bookmark leads to no place beside its page. */
const MOST_ASIDE_PT = 600;

/** Every heading has its bookmark, in order, with its words, and it leads there; there is no other. */
export function checkBookmarks({ bookmarks, pages }: SheetRead, root: Found): readonly Diagnostic[] {
  const headings = headingsIn(root);
  if (bookmarks.length !== headings.length)
    return [
      doubt(
        'other-bookmarks',
        `the finished file has ${bookmarks.length} bookmarks, and ${headings.length} headings`,
        REPORT,
      ),
    ];
  const depths = depthsOf(headings);
  return headings.flatMap((heading, index) => {
    const bookmark = bookmarks[index];
    const words = withoutMarks(heading.words.replaceAll(LINE_END, ''));
    if (!bookmark || !isSameWords(bookmark.title, words) || bookmark.depth !== depths[index])
      return [
        doubt(
          'other-bookmarks',
          `the finished file has a bookmark "${bookmark?.title ?? ''}", and not "${words}"`,
          REPORT,
        ),
      ];
    const page = pages.findIndex(({ object }) => object === bookmark.page);
    const above = bookmark.y - (heading.top ?? Number.NaN);
    const isBeside = bookmark.x >= 0 && bookmark.x <= MOST_ASIDE_PT;
    return page === heading.pages[0] && above >= 0 && above <= MOST_ABOVE_PT && isBeside
      ? []
      : [doubt('other-bookmarks', `the bookmark "${bookmark.title}" leads elsewhere`, REPORT)];
  });
}

/** Under how many others each heading stands: under those of a higher level that came last. */
function depthsOf(headings: readonly Found[]): readonly number[] {
  const open: string[] = [];
  return headings.map(({ role }) => {
    while ((open.at(-1) ?? '') >= role) open.pop();
    return open.push(role) - 1;
  });
}

function headingsIn(element: Found): readonly Found[] {
  return [...(/^H\d$/u.test(element.role) ? [element] : []), ...element.kids.flatMap(headingsIn)];
}
