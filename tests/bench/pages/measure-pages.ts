import { columnOnPage } from './column-on-page.js';
import { inkOnPages } from './ink-on-pages.js';
import { linesOnPages } from './lines-on-pages.js';
import { pageFaults, type PageFaults } from './page-faults.js';
import { sheetWanted, type SheetWanted } from './sheet-wanted.js';

/** What a finished file is like, page by page. */
export interface SheetPages extends SheetWanted {
  readonly path: string;
  /** How full each page is, from 0 to 1. */
  readonly fills: readonly number[];
  readonly faults: readonly PageFaults[];
  /** The first urgent box begins on page 1 and does not go on behind it; undefined where there is none. */
  readonly isUrgentOnFirst: boolean | undefined;
}

/** Measures a file as somebody who has only the file. */
export function measurePages(file: string, content: string): SheetPages {
  const sheet = sheetWanted(file, content);
  const lines = linesOnPages(file);
  const columns = inkOnPages(file).map((ink, index) => columnOnPage(ink, index === 0));
  const { urgent } = sheet;
  const says = (page: number, words: string): boolean =>
    lines[page]?.some(({ text }) => text.includes(words)) ?? false;
  return {
    ...sheet,
    path: file,
    fills: columns.map(({ fill }) => fill),
    faults: pageFaults(lines, columns, sheet),
    isUrgentOnFirst: urgent === undefined ? undefined : says(0, urgent) && !says(1, urgent),
  };
}
