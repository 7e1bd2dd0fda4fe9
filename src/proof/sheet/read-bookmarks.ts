import type { PdfFile } from '../file/pdf-file.js';
import { isArray, isReference, isString, type PdfDictionary, type PdfValue } from '../file/pdf-value.js';
import { textOfString } from '../file/text-of-string.js';
import { UnreadableError } from '../file/unreadable-error.js';

/** A bookmark, and where it leads. */
export interface Bookmark {
  readonly title: string;
  /** How many others it stands under. */
  readonly depth: number;
  /** The object of its page. */
  readonly page: number;
  /** Where on it, in points from its left. */
  readonly x: number;
  /** How high on it, in points from its foot. */
  readonly y: number;
}

/** More bookmarks than this are a ring. */
const MOST_BOOKMARKS = 10_000;
const MOST_NESTED = 16;
/** What the press says of a bookmark; others have colours, and actions. */
const KEYS: ReadonlySet<string> = new Set('Title Parent Prev Next First Last Count Dest'.split(' '));

/** All bookmarks in the order in which a viewer lists them. */
export function readBookmarks(file: PdfFile, catalog: PdfDictionary): readonly Bookmark[] {
  const bookmarks: Bookmark[] = [];
  const walk = (first: PdfValue | undefined, depth: number): void => {
    for (let next = first; isReference(next);) {
      if (bookmarks.length >= MOST_BOOKMARKS || depth > MOST_NESTED)
        throw new UnreadableError('has bookmarks without an end');
      const item = file.dictionary(next, 'a bookmark');
      bookmarks.push(bookmarkOf(item, depth, file));
      walk(item.get('First'), depth + 1);
      next = item.get('Next');
    }
  };
  const outlines = catalog.get('Outlines');
  if (outlines !== undefined) walk(file.dictionary(outlines, 'bookmarks').get('First'), 0);
  return bookmarks;
}

function bookmarkOf(item: PdfDictionary, depth: number, file: PdfFile): Bookmark {
  const title = file.resolve(item.get('Title'));
  const place = file.resolve(item.get('Dest'));
  if (!isString(title)) throw new UnreadableError('has a bookmark without a title');
  if (!isArray(place) || item.has('A')) throw new UnreadableError('has a bookmark that leads nowhere');
  const [page, how, x, y, zoom] = place;
  if (!isReference(page) || how !== 'XYZ' || typeof x !== 'number' || typeof y !== 'number')
    throw new UnreadableError('has a bookmark that leads nowhere');
  const [count, isZoomed] = [item.get('Count') ?? 1, typeof zoom === 'number' && zoom !== 0];
  if (![...item.keys()].every((key) => KEYS.has(key)) || typeof count !== 'number' || count < 1 || isZoomed)
    throw new UnreadableError('has a bookmark that is folded, coloured or enlarged');
  return { title: textOfString(title), depth, page: page.number, x, y };
}
