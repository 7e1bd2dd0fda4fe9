import type { Found } from '../account/found-sheet.js';
import type { Filled } from '../sheet/ink.js';
import type { FilledRect, Marked } from '../sheet/marked.js';
import { contrast } from './contrast.js';
import type { DoubtsOnPaper } from './doubts-on-paper.js';
import type { PaperPage, PaperSheet } from './paper-sheet.js';

/** Rules of tables are a point thick, the one under a head more. */
const RULE_PT = 1;
const HEAD_RULE_PT = 2.5;
const ROUNDING_PT = 0.1;
const LEAST_CONTRAST = 7;

/** Rows of a table on a page. */
interface RowOnPage {
  readonly cells: readonly Found[];
  readonly isHead: boolean;
}

/** The upright rules of a row, from the left. */
interface Grid {
  readonly uprights: readonly FilledRect[];
  readonly top: number;
  readonly bottom: number;
}

/** Each cell of a table stands between its rules: each row has them at both ends of each cell, above and below. */
export function checkTables({ pages }: PaperSheet, doubts: DoubtsOnPaper, tables: readonly Found[]): void {
  for (const table of tables)
    for (const [index, page] of pages.entries()) {
      const rows = rowsIn(table, false);
      if (rows.some(({ cells }) => cells.some((cell) => cell.pages.includes(index))))
        checkTable(
          rows.filter(({ cells }) => mayBeOn(index, cells)),
          page,
          doubts,
        );
    }
}

/** A row that is only there to be written in has no words, and may be on any page of its table. */
function mayBeOn(page: number, cells: readonly Found[]): boolean {
  return cells.some(({ pages }) => pages.includes(page)) || cells.every(({ pages }) => pages.length === 0);
}

function rowsIn({ role, kids }: Found, isHead: boolean): readonly RowOnPage[] {
  if (role === 'TR') return [{ cells: kids, isHead }];
  return kids.flatMap((kid) => rowsIn(kid, role === 'THead' || isHead));
}

function checkTable(rows: readonly RowOnPage[], page: PaperPage, doubts: DoubtsOnPaper): void {
  const rules = page.ink
    .filter((one): one is Filled => one.kind === 'filled' && one.marked.content === undefined)
    .filter(({ colour }) => contrast(colour, [1, 1, 1]) >= LEAST_CONTRAST)
    .flatMap(({ rects }) => rects);
  let before: Grid | undefined;
  let between = 0;
  for (const row of rows) {
    const words = row.cells.flatMap(({ marks }) => marks).filter(({ at }) => at !== undefined);
    if (words.length === 0) {
      between += 1;
      continue;
    }
    const above = before && gridUnder(before, between, rules);
    const grid = gridOf(words, row.cells.length, rules);
    const isRight =
      grid !== undefined &&
      areClosed(grid, row.isHead, rules) &&
      areCellsInside(row.cells, grid, page) &&
      (!before || (above !== undefined && isAlike(grid, above) && isUnder(grid, above)));
    if (!isRight) {
      const [first] = words;
      doubts.add('lost-rule', page, first?.at, 'a row of a table without all of its rules');
      return;
    }
    before = grid;
    between = 0;
  }
}

/** The grid that is so many rows without words under another, each of them with all of its rules. */
function gridUnder(grid: Grid, rows: number, rules: readonly FilledRect[]): Grid | undefined {
  let under: Grid | undefined = grid;
  for (let row = 0; row < rows && under; row += 1) {
    const above: Grid = under;
    const uprights = above.uprights.flatMap(
      ({ left, right }) =>
        rules.find(
          (rule) =>
            Math.abs(rule.left - left) < ROUNDING_PT &&
            Math.abs(rule.right - right) < ROUNDING_PT &&
            Math.abs(rule.top - above.bottom) < ROUNDING_PT,
        ) ?? [],
    );
    const bottom = uprights[0]?.bottom ?? 0;
    const next = { uprights, top: above.bottom, bottom };
    const isWhole =
      uprights.length === above.uprights.length &&
      uprights.every((rule) => Math.abs(rule.bottom - bottom) < ROUNDING_PT);
    under = isWhole && areClosed(next, false, rules) ? next : undefined;
  }
  return under;
}

function isUnder(grid: Grid, above: Grid): boolean {
  return Math.abs(above.bottom - grid.top) < ROUNDING_PT;
}

/** The lowest set of upright rules, all of one height, that reaches over the lines of a row. */
function gridOf(words: readonly Marked[], cells: number, rules: readonly FilledRect[]): Grid | undefined {
  const top = Math.max(...words.map(({ at }) => at?.y ?? -Infinity));
  const bottom = Math.min(...words.map(({ lastY }) => lastY ?? Infinity));
  const uprights = rules.filter(
    (rule) =>
      Math.abs(rule.right - rule.left - RULE_PT) < ROUNDING_PT && rule.top > top && rule.bottom < bottom,
  );
  const lowest = Math.min(...uprights.map((rule) => rule.top - rule.bottom));
  const mine = uprights
    .filter((rule) => rule.top - rule.bottom < lowest + ROUNDING_PT)
    .toSorted((a, b) => a.left - b.left);
  const [first] = mine;
  const areBeside = mine.every(
    (rule) =>
      first &&
      Math.abs(rule.top - first.top) < ROUNDING_PT &&
      Math.abs(rule.bottom - first.bottom) < ROUNDING_PT,
  );
  return first && areBeside && mine.length === cells + 1
    ? { uprights: mine, top: first.top, bottom: first.bottom }
    : undefined;
}

/** Whether rules go across above and below a row. */
function areClosed({ uprights, top, bottom }: Grid, isHead: boolean, rules: readonly FilledRect[]): boolean {
  const left = uprights[0]?.left ?? 0;
  const right = uprights.at(-1)?.right ?? 0;
  const isAcross = (rule: FilledRect, y: number, leastPt: number): boolean =>
    Math.abs(rule.left - left) < ROUNDING_PT &&
    Math.abs(rule.right - right) < ROUNDING_PT &&
    Math.abs((rule.top + rule.bottom) / 2 - y) < ROUNDING_PT &&
    rule.top - rule.bottom > leastPt - ROUNDING_PT;
  return (
    rules.some((rule) => isAcross(rule, top, RULE_PT)) &&
    rules.some((rule) => isAcross(rule, bottom, isHead ? HEAD_RULE_PT : RULE_PT))
  );
}

/** Whether the words of each cell stand between two neighbours of the rules. */
function areCellsInside(cells: readonly Found[], { uprights }: Grid, page: PaperPage): boolean {
  const gaps = cells.map(({ marks }) => {
    const own = new Set(marks);
    const boxes = page.words.flatMap(({ box, shown }) => (box && own.has(shown.marked) ? [box] : []));
    if (boxes.length === 0) return undefined;
    const middle =
      (Math.min(...boxes.map(({ left }) => left)) + Math.max(...boxes.map(({ right }) => right))) / 2;
    return uprights.findIndex(({ left }) => left > middle) - 1;
  });
  const isForth = gaps.every((gap, index) => gap === undefined || gap === index);
  const isBack = gaps.every((gap, index) => gap === undefined || gap === cells.length - 1 - index);
  return isForth || isBack;
}

function isAlike(a: Grid, b: Grid): boolean {
  return a.uprights.every(({ left }, index) => Math.abs(left - (b.uprights[index]?.left ?? 0)) < ROUNDING_PT);
}
