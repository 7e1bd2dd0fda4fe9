import type { Found } from '../../account/found-sheet.js';
import type { TableFound } from '../../account/table-found.js';
import type { FilledRect, Marked } from '../../sheet/marked.js';
import { contrast } from '../contrast.js';
import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import type { Drawings } from '../drawings.js';
import { gridBelow, gridOver, headLike, isAlike, isUnder, rulesOf, type Grid } from '../grid.js';
import type { PaperPage, PaperSheet, Words } from '../paper-sheet.js';
import { filledOn } from '../rules-on.js';

const LEAST_CONTRAST = 7;

/** A row of a table between its rules. */
export interface RowPlaced extends Placed {
  /** None for a row without words. */
  readonly cells: readonly Found[];
}

/** A table as it stands on its pages. */
export interface TablePlaced {
  readonly rows: readonly RowPlaced[];
  /** Where its head stands again, by page. */
  readonly heads: ReadonlyMap<number, Grid>;
}

/**
 * Each cell of a table stands between its rules: each row has them at both ends of each cell, above and below.
 *
 * @returns where the rows of each table stand that is whole
 */
export function checkTables(
  { pages }: PaperSheet,
  doubts: DoubtsOnPaper,
  tables: readonly TableFound[],
  drawings: Drawings,
): ReadonlyMap<Found, TablePlaced> {
  const placed = new Map<Found, TablePlaced>();
  for (const table of tables) {
    const walk = new TableWalk(table.found, pages, drawings);
    const lost = walk.firstLost() ?? table.repeatedOn.find((page) => !walk.heads.has(page));
    if (lost === undefined) {
      placed.set(table.found, walk);
      continue;
    }
    const [page, at] = typeof lost === 'number' ? [pages[lost], undefined] : [lost.page, lost.at];
    if (page) doubts.add('lost-rule', page, at, 'a row of a table without all of its rules');
  }
  return placed;
}

/** A row of a table. */
interface Row {
  readonly cells: readonly Found[];
  readonly isHead: boolean;
  /** Where its words are painted; a row that is only there to be written in has none, and stands on no page that is known. */
  readonly words: readonly Marked[];
}

/** Where a row of a table lacks a rule. */
interface Lost {
  readonly page: PaperPage | undefined;
  readonly at: Marked['at'];
}

/** A row's place: its grid, and the page by its place from 0. */
interface Placed {
  readonly grid: Grid;
  readonly page: number;
}

/** Goes through a table row by row, over pages on which its head stands again. */
class TableWalk implements TablePlaced {
  readonly rows: RowPlaced[] = [];
  readonly heads = new Map<number, Grid>();
  readonly #rows: readonly Row[];
  readonly #head: Row | undefined;
  readonly #pages: readonly PaperPage[];
  readonly #drawings: Drawings;
  readonly #rules = new Map<number, readonly FilledRect[]>();

  constructor(table: Found, pages: readonly PaperPage[], drawings: Drawings) {
    this.#rows = rowsIn(table, false);
    this.#head = this.#rows.find(({ isHead }) => isHead);
    this.#pages = pages;
    this.#drawings = drawings;
  }

  /** The first row that is not between its rules, right under the row before it. */
  firstLost(): Lost | undefined {
    let before: Placed | undefined;
    let between = 0;
    for (const row of this.#rows) {
      const page = row.cells.find(({ pages }) => pages.length > 0)?.pages[0];
      if (row.words.length === 0 || page === undefined) {
        between += 1;
        continue;
      }
      const placed = this.#placed(row, page);
      const above = before && this.#after(before, between, placed);
      const isNext = !before || (above !== undefined && placed !== undefined && isUnder(placed.grid, above));
      if (!placed || !isNext || (above && !isAlike(placed.grid, above)))
        return { page: this.#pages[page], at: row.words[0]?.at };
      this.rows.push({ ...placed, cells: row.cells });
      before = placed;
      between = 0;
    }
    return before && between > 0 && !this.#after(before, between, undefined)
      ? { page: this.#pages[before.page], at: undefined }
      : undefined;
  }

  /** A row with words, all of them between its rules. */
  #placed({ words, cells, isHead }: Row, page: number): Placed | undefined {
    const on = this.#pages[page];
    const top = Math.max(...words.map(({ at }) => at?.y ?? -Infinity));
    const bottom = Math.min(...words.map(({ lastY }) => lastY ?? Infinity));
    const grid = gridOver({ top, bottom }, cells.length, this.#rulesOn(page));
    if (!on || !grid || !this.#isClosed({ grid, page }, isHead)) return undefined;
    const inCells = cells.map(({ marks }) => {
      const own = new Set(marks);
      return on.words.filter(({ shown }) => own.has(shown.marked));
    });
    return areInside(inCells, grid) ? { grid, page } : undefined;
  }

  /**
   * The row that is so many rows without words behind another one; they go on under the head on the next page.
   *
   * @param next the row behind them; undefined where there is none
   */
  #after(before: Placed, rows: number, next: Placed | undefined): Grid | undefined {
    let at: Placed = before;
    let left = rows;
    const isEnd = (): boolean => left === 0 && (!next || next.page === at.page);
    while (!isEnd()) {
      const below = left > 0 ? gridBelow(at.grid, this.#rulesOn(at.page)) : undefined;
      if (below && this.#isClosed({ grid: below, page: at.page }, false)) {
        at = { grid: below, page: at.page };
        this.rows.push({ ...at, cells: [] });
        left -= 1;
        continue;
      }
      const head = this.#headOn(at.page + 1, before.grid);
      if (!head) return undefined;
      at = { grid: head, page: at.page + 1 };
    }
    return at.grid;
  }

  /** The head where the table goes on, each of its cells with words that no structure knows. */
  #headOn(page: number, before: Grid): Grid | undefined {
    const grid = headLike(before, this.#rulesOn(page));
    const on = this.#pages[page];
    if (!grid || !on || !this.#head || !this.#isClosed({ grid, page }, true)) return undefined;
    const repeated = on.words.filter(
      ({ shown, box, baseline }) =>
        box && shown.marked.artifact === 'Pagination' && baseline < grid.top && baseline > grid.bottom,
    );
    const inCells = grid.uprights.slice(0, -1).map(({ right }, index) => {
      const end = grid.uprights[index + 1]?.left ?? right;
      return repeated.filter(({ box }) => box && box.left > right && box.right < end);
    });
    const lengths = inCells.map(({ length }) => length > 0);
    const wanted = this.#head.cells.map(({ words }) => words !== '');
    const isWhole = inCells.flat().length === repeated.length;
    const areThere = (there: readonly boolean[]): boolean =>
      there.every((has, index) => has === wanted[index]);
    if (!isWhole || !(areThere(lengths) || areThere(lengths.toReversed()))) return undefined;
    this.heads.set(page, grid);
    return grid;
  }

  #isClosed({ grid, page }: Placed, isHead: boolean): boolean {
    const rules = rulesOf(grid, isHead, this.#rulesOn(page));
    if (rules) this.#drawings.ask(...rules);
    return rules !== undefined;
  }

  #rulesOn(page: number): readonly FilledRect[] {
    const on = this.#pages[page];
    const known =
      this.#rules.get(page) ??
      (on ? filledOn(on, 'Layout') : [])
        .filter(({ colour }) => contrast(colour, [1, 1, 1]) >= LEAST_CONTRAST)
        .flatMap(({ rects }) => rects);
    this.#rules.set(page, known);
    return known;
  }
}

function rowsIn({ role, kids }: Found, isHead: boolean): readonly Row[] {
  if (role !== 'TR') return kids.flatMap((kid) => rowsIn(kid, role === 'THead' || isHead));
  const words = kids.flatMap(({ marks }) => marks).filter(({ at }) => at !== undefined);
  return [{ cells: kids, isHead, words }];
}

/** Whether the words of each cell stand between two neighbours of the rules. */
function areInside(cells: readonly (readonly Words[])[], { uprights }: Grid): boolean {
  const gaps = cells.map((words) => {
    const boxes = words.flatMap(({ box }) => box ?? []);
    if (boxes.length === 0) return undefined;
    const middle =
      (Math.min(...boxes.map(({ left }) => left)) + Math.max(...boxes.map(({ right }) => right))) / 2;
    return uprights.findIndex(({ left }) => left > middle) - 1;
  });
  const isForth = gaps.every((gap, index) => gap === undefined || gap === index);
  const isBack = gaps.every((gap, index) => gap === undefined || gap === cells.length - 1 - index);
  return isForth || isBack;
}
