import { describe, expect, test } from 'vitest';
import { keepPromise, type Setting } from '../../../src/layout/keep-promise.js';
import type { Pages } from '../../../src/layout/pages.js';

/** Sheets of a page, whose last lines go over by so many, and that win so many by less space. */
function sheetOver(lines: number, wonByLessSpace: number): (setting: Setting) => Pages {
  return ({ dropped, isCloser }) => {
    const over = lines - dropped - (isCloser ? wonByLessSpace : 0);
    const count = over > 0 ? 1 + Math.ceil(over / 10) : 1;
    return {
      widthPt: 1,
      heightPt: 1,
      pages: Array.from({ length: count }, () => ({ marks: [] })),
      bookmarks: [],
      grafts: new Map(),
      reasons: () => [],
    };
  };
}

describe('a sheet whose template promises one page', () => {
  test('keeps all lines and all space where it has one page as it is', () => {
    expect(keepPromise(1, 5, sheetOver(0, 3)).setting).toEqual({ dropped: 0, isCloser: false });
  });

  test('gives up no more lines to write on than it must', () => {
    expect(keepPromise(1, 5, sheetOver(2, 3)).setting).toEqual({ dropped: 2, isCloser: false });
  });

  test('gives up space only where lines do not suffice, and then has back the lines that fit', () => {
    expect(keepPromise(1, 5, sheetOver(7, 6)).setting).toEqual({ dropped: 1, isCloser: true });
  });

  test('is as short as it can be where it cannot keep the promise', () => {
    const { setting, pages } = keepPromise(1, 5, sheetOver(23, 0));
    expect([setting, pages.pages.length]).toEqual([{ dropped: 3, isCloser: false }, 3]);
  });

  test('keeps its lines where giving them up saves no page', () => {
    expect(keepPromise(1, 2, sheetOver(29, 0)).setting).toEqual({ dropped: 0, isCloser: false });
  });
});
