import type { Diagnostic } from '../../diagnostics/index.js';
import { doubt, REPORT } from '../checks/doubt.js';
import type { Found } from './found-sheet.js';
import { withoutMarks } from './tell.js';

/** How much the first letters of two cells of a row may differ in height: faces of two scripts. */
const ROW_PT = 3;
/** More than this of a text does not help to find it. */
const MOST_SHOWN = 60;

/** What is read later stands on no page before, nor above on the same; and the cells of a row begin at one height. */
export function checkReadingOrder(root: Found): readonly Diagnostic[] {
  const above = root.kids.flatMap((part, index) => {
    const before = root.kids[index - 1];
    return before && isAbove(part, before)
      ? [`"${firstWordsOf(part)}" stands before "${firstWordsOf(before)}", behind which it is read`]
      : [];
  });
  const torn = rowsIn(root)
    .filter((row) => !isRow(row))
    .map((row) => `the cells of the row "${firstWordsOf(row)}" do not stand beside each other`);
  return [...above, ...torn].map((what) => doubt('other-order', `in the finished file, ${what}`, REPORT));
}

function isAbove(part: Found, before: Found): boolean {
  const [page] = part.pages;
  const last = before.pages.at(-1);
  if (page === undefined || last === undefined || page > last) return false;
  if (page < last) return true;
  const areBoth = before.pages[0] === page && part.top !== undefined && before.top !== undefined;
  return areBoth && part.top > before.top;
}

function isRow({ kids, pages }: Found): boolean {
  const tops = kids.flatMap(({ top }) => top ?? []);
  return pages.length <= 1 && (tops.length === 0 || Math.max(...tops) - Math.min(...tops) < ROW_PT);
}

function rowsIn(element: Found): readonly Found[] {
  return element.role === 'TR' ? [element] : element.kids.flatMap(rowsIn);
}

function firstWordsOf(element: Found): string {
  if (element.words !== '') return withoutMarks(element.words).slice(0, MOST_SHOWN);
  return element.kids.map(firstWordsOf).find((words) => words !== '') ?? '';
}
