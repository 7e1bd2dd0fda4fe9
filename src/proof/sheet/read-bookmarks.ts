import type { PdfFile } from '../file/pdf-file.js';
import { isReference, isString, type PdfDictionary, type PdfValue } from '../file/pdf-value.js';
import { textOfString } from '../file/text-of-string.js';
import { UnreadableError } from '../file/unreadable-error.js';

/** More bookmarks than this are a ring. */
const MOST_BOOKMARKS = 10_000;

/** The titles of all bookmarks. */
export function readBookmarks(file: PdfFile, catalog: PdfDictionary): readonly string[] {
  const titles: string[] = [];
  const walk = (first: PdfValue | undefined): void => {
    for (let next = first; isReference(next);) {
      if (titles.length >= MOST_BOOKMARKS) throw new UnreadableError('has bookmarks without an end');
      const item = file.dictionary(next, 'a bookmark');
      const title = file.resolve(item.get('Title'));
      if (!isString(title)) throw new UnreadableError('has a bookmark without a title');
      if (item.has('A') || item.has('SE')) throw new UnreadableError('has a bookmark that does something');
      titles.push(textOfString(title));
      walk(item.get('First'));
      next = item.get('Next');
    }
  };
  const outlines = catalog.get('Outlines');
  if (outlines !== undefined) walk(file.dictionary(outlines, 'bookmarks').get('First'));
  return titles;
}
