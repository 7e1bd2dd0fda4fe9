import type { Diagnostic } from '../../diagnostics/index.js';
import { doubt, REPORT } from '../checks/doubt.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import type { Found } from './found-sheet.js';
import { isSameWords } from './same-words.js';
import { withoutMarks } from './tell.js';
import { LINE_END } from './told.js';

/** Space that may be left above a heading that a bookmark leads to. */
const MOST_ABOVE_PT = 60;

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
  return headings.flatMap((heading, index) => {
    const bookmark = bookmarks[index];
    const words = withoutMarks(heading.words.replaceAll(LINE_END, ''));
    if (!bookmark || !isSameWords(bookmark.title, words))
      return [
        doubt(
          'other-bookmarks',
          `the finished file has a bookmark "${bookmark?.title ?? ''}", and not "${words}"`,
          REPORT,
        ),
      ];
    const page = pages.findIndex(({ object }) => object === bookmark.page);
    const above = bookmark.y - (heading.top ?? Number.NaN);
    return page === heading.pages[0] && above >= 0 && above <= MOST_ABOVE_PT
      ? []
      : [doubt('other-bookmarks', `the bookmark "${bookmark.title}" leads elsewhere`, REPORT)];
  });
}

function headingsIn(element: Found): readonly Found[] {
  return [...(/^H\d$/u.test(element.role) ? [element] : []), ...element.kids.flatMap(headingsIn)];
}
