import type { SheetRead } from '../sheet/sheet-read.js';
import { squeezed } from './squeezed.js';

/** The words of a finished file, as the checks look at them. */
export interface SheetWords {
  /** What is printed once, a line a block: no running heads and folios. */
  readonly printed: string;
  /** The same without blanks. */
  readonly squeezedPrinted: string;
  /** What is heard, shown by a viewer or kept for archives. */
  readonly unprinted: string;
  readonly all: string;
  /** What is on paper, with the margins. */
  readonly onPaper: string;
  /** Headings, without blanks. */
  readonly headings: ReadonlySet<string>;
}

/** Moments, as the file's description and its metadata write them. */
const MOMENT = /^(?:D:\d{14}|\d{4}-\d\d-\d\dT)/u;

export function sheetWords(sheet: SheetRead): SheetWords {
  const printed = sheet.text;
  const onPaper = `${printed}\n${unique(sheet.margins)}`;
  const unprinted = unique(sheet.unprinted.filter((text) => !MOMENT.test(text)));
  return {
    printed,
    squeezedPrinted: squeezed(printed),
    onPaper,
    unprinted,
    all: `${onPaper}\n${unprinted}`,
    headings: new Set(sheet.headings.map(squeezed)),
  };
}

/** Margins say the same on every page, and bookmarks what headings say. */
function unique(lines: readonly string[]): string {
  return [...new Set(lines)].join('\n');
}
