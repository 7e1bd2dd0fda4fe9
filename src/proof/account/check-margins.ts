import type { Diagnostic } from '../../diagnostics/index.js';
import { doubt, REPORT } from '../checks/doubt.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import type { ExpectedSheet } from './expected-sheet.js';
import type { Found } from './found-sheet.js';
import type { Pair } from './pairs-of.js';
import { mayGoOn, type TableFound } from './table-found.js';
import { withoutMarks } from './tell.js';
import { LINE_END, PAGE_COUNT, PAGE_NUMBER } from './told.js';
import type { Weighed } from './weigh.js';
import { lettersIn, STRONG, underlinesIn, weightsIn, withoutWeights } from './weights.js';

/** What stands on a page outside of the structure, and must: with the signs of its weights. */
interface Margin {
  readonly page: number;
  readonly marks: Weighed['marks'];
  readonly head: string;
  readonly repeated: readonly string[];
  readonly folio: string;
  /** Tables whose head stands again on it over rows without words. */
  readonly goingOn: readonly Found[];
}

/**
 * Every page says its running head and its folio, the heads of what goes on from the page before, and nothing else
 * outside of the structure.
 */
export function checkMargins(margins: readonly Margin[]): readonly Diagnostic[] {
  return margins.flatMap((margin) => {
    const texts = margin.marks.map(({ text }) => inkOf(text.replaceAll(LINE_END, '')));
    const wanted = wantedIn(margin).map((words) => inkOf(withoutWeights(words)));
    const [head = '', folio = ''] = [margin.head, margin.folio].map((words) => inkOf(withoutWeights(words)));
    if (squeezed(texts.join('')) === squeezed(wanted.join('')) && isAt(texts, head, folio)) return [];
    return [
      doubt(
        'other-margins',
        `page ${margin.page} of the finished file says "${texts.join(' · ')}" around its text, and not "${wanted.join(' · ')}"`,
        REPORT,
      ),
    ];
  });
}

/** The margins of a sheet's pages, as they are and as they must be. */
export function marginsOf(
  sheet: SheetRead,
  root: Found,
  expected: ExpectedSheet,
  pairs: readonly Pair[],
): readonly Margin[] {
  const total = sheet.pages.length;
  const told = new Set(expected.parts.map((part) => part.told));
  const boxes = new Set(pairs.filter((pair) => told.has(pair.told)).map(({ found }) => found));
  return sheet.pages.map(({ marked }, page) => {
    const numbered = (words: string): string =>
      words.replaceAll(PAGE_NUMBER, String(page + 1)).replaceAll(PAGE_COUNT, String(total));
    const marks = marked.filter(({ content, text }) => content === undefined && text !== '');
    const blank: Found[] = [];
    const head = page === 0 ? '' : numbered(expected.runningHead);
    const folio = numbered(expected.folio);
    const said = (): string => betweenEnds(marks.map(({ text }) => text).join(''), head, folio);
    const repeating = { boxes, continued: expected.continued, said, blank };
    return {
      page: page + 1,
      marks,
      head,
      repeated: goingOn(root, page, repeating).map((words) => STRONG.open + words + STRONG.close),
      folio,
      goingOn: blank,
    };
  });
}

/** The tables of a sheet, and on which of their pages only their heads have words. */
export function tablesOf(margins: readonly Margin[], pairs: readonly Pair[]): readonly TableFound[] {
  return pairs.flatMap(({ found }) =>
    found.role === 'Table'
      ? [
          {
            found,
            repeatedOn: margins.flatMap(({ goingOn: tables, page }) =>
              tables.includes(found) ? [page - 1] : [],
            ),
          },
        ]
      : [],
  );
}

/** How the words of margins must be drawn. */
export function weighMargins(margins: readonly Margin[]): readonly Weighed[] {
  return margins.map((margin) => {
    const words = wantedIn(margin).join('');
    const plain = withoutWeights(words);
    return {
      marks: margin.marks,
      weights: weightsIn(words) ?? 'p'.repeat(lettersIn(plain)),
      usual: 'p',
      underlines: underlinesOf(margin),
      words: plain,
    };
  });
}

/** What is repeated over a table may have lines under it as its head has them. */
function underlinesOf({ head, repeated, folio }: Margin): string | undefined {
  const [first, last] = [head, folio].map(
    (words) => underlinesIn(words) ?? 'n'.repeat(lettersIn(withoutWeights(words))),
  );
  const between = '?'.repeat(lettersIn(withoutWeights(repeated.join(''))));
  const all = `${first}${between}${last}`;
  return /[^n]/u.test(all) ? all : undefined;
}

function wantedIn({ head, repeated, folio }: Margin): readonly string[] {
  return [head, ...repeated, folio].filter((text) => text !== '');
}

/** Head and folio stand whole at either end, blanks and all. */
function isAt(texts: readonly string[], head: string, folio: string): boolean {
  const isFirst = head === '' || texts.some((_, index) => texts.slice(0, index + 1).join('') === head);
  const isLast = folio === '' || texts.some((_, index) => texts.slice(index).join('') === folio);
  return isFirst && isLast;
}

function betweenEnds(said: string, head: string, folio: string): string {
  const [all, before, after] = [said, withoutWeights(head), withoutWeights(folio)].map(squeezed);
  return all?.startsWith(before ?? '') && all.endsWith(after ?? '')
    ? all.slice(before?.length, all.length - (after?.length ?? 0))
    : '';
}

function squeezed(text: string): string {
  return inkOf(text).replaceAll(/[\s\u2028]+/gu, '');
}

/** Marks of direction and places to break are no part of what is drawn; joiners are, as they change letters. */
function inkOf(text: string): string {
  return text.replaceAll(/[\u00AD\u061C\u200B\u200E\u200F\u2060\u2066-\u2069]/gu, '');
}

/** The parts that have a head to repeat, and what those heads are. */
interface Repeating {
  readonly boxes: ReadonlySet<Found>;
  readonly continued: readonly string[];
  /** What the page says between its running head and its folio, without blanks. */
  readonly said: () => string;
  /** Tables that go on there though none of their words do. */
  readonly blank: Found[];
}

/** What is repeated over boxes and tables that began on a page before. */
function goingOn(element: Found, page: number, repeating: Repeating): readonly string[] {
  const { boxes, continued, said, blank } = repeating;
  const before = element.kids.flatMap((kid) => goingOn(kid, page, repeating));
  const isOpen = element.pages.some((one) => one < page) && element.pages.includes(page);
  if (!isOpen && mayGoOn(element, page)) {
    const head = wordsIn(element.kids.find(({ role }) => role === 'THead'));
    if (!said().includes(squeezed(head.join('')))) return before;
    blank.push(element);
    return head;
  }
  if (!isOpen) return before;
  if (element.role === 'Table') return wordsIn(element.kids.find(({ role }) => role === 'THead'));
  const heading = boxes.has(element) ? element.kids.find(({ role }) => role === 'H2') : undefined;
  const words = heading && continued.find((one) => one.includes(heading.words.replaceAll(LINE_END, '')));
  return words === undefined ? before : [words, ...before];
}

function wordsIn(element: Found | undefined): readonly string[] {
  return element ? [withoutMarks(element.words), ...element.kids.flatMap(wordsIn)] : [];
}
