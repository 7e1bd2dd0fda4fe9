import type { Pages } from '../layout/index.js';
import { internalsOf, type OutlineInternals, type PdfReference } from './pdfkit-internals.js';

/** Space between the top of the window and a heading that was jumped to. */
const ABOVE_PT = 12;

/** Stands for the title of a bookmark, which each sheet fills in. */
export const TITLE = '@title@';

/** The headings as nested bookmarks that land on their heading; returns the object of each. */
export function addBookmarks(document: PDFKit.PDFDocument, pages: Pages): readonly PdfReference[] {
  const items: PdfReference[] = [];
  const open: { level: number; item: OutlineInternals; page: unknown }[] = [];
  const internals = internalsOf(document);
  const dictionaries = pageDictionaries(document);
  for (const bookmark of pages.bookmarks) {
    while ((open.at(-1)?.level ?? 0) >= bookmark.level) open.pop();
    const parent = open.at(-1)?.item ?? internals.outline;
    const item = parent.addItem(TITLE, { expanded: true, pageNumber: bookmark.page });
    // pdfkit counts the left edge from the right; the destination is set again, whole.
    item.outlineData['Dest'] = [
      dictionaries[bookmark.page],
      'XYZ',
      bookmark.xPt,
      pages.heightPt - bookmark.yPt + ABOVE_PT,
      null,
    ];
    open.push({ level: bookmark.level, item, page: bookmark.page });
    items.push(item.dictionary);
  }
  return items;
}

function pageDictionaries(document: PDFKit.PDFDocument): readonly unknown[] {
  const catalog = internalsOf(document)._root.data;
  const tree = catalog['Pages'] as { readonly data: { readonly Kids: readonly unknown[] } };
  return tree.data.Kids;
}
