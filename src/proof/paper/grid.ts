import type { FilledRect } from '../sheet/marked.js';

/** Rules of tables are a point thick, the one under a head more. */
const RULE_PT = 1;
const HEAD_RULE_PT = 2.5;
const ROUNDING_PT = 0.1;

/** The upright rules of a row, from the left. */
export interface Grid {
  readonly uprights: readonly FilledRect[];
  readonly top: number;
  readonly bottom: number;
}

/** The lowest set of upright rules, all of one height, that reaches over the lines of a row from one height to another. */
export function gridOver(
  { top, bottom }: { readonly top: number; readonly bottom: number },
  cells: number,
  rules: readonly FilledRect[],
): Grid | undefined {
  const uprights = rules.filter((rule) => isUpright(rule) && rule.top > top && rule.bottom < bottom);
  const lowest = Math.min(...uprights.map((rule) => rule.top - rule.bottom));
  return gridFrom(
    uprights.filter((rule) => rule.top - rule.bottom < lowest + ROUNDING_PT),
    cells,
  );
}

/** The row right under another, which has its columns. */
export function gridBelow(above: Grid, rules: readonly FilledRect[]): Grid | undefined {
  const below = above.uprights.flatMap(
    (upright) =>
      rules.find(
        (rule) => isUpright(rule) && isSame(rule.left, upright.left) && isSame(rule.top, above.bottom),
      ) ?? [],
  );
  return gridFrom(below, above.uprights.length - 1);
}

/** The head of a table that goes on, with the columns that it had before: what stands right over the thick rule. */
export function headLike(before: Grid, rules: readonly FilledRect[]): Grid | undefined {
  for (const thick of rules) {
    if (!isSame(thick.top - thick.bottom, HEAD_RULE_PT)) continue;
    const bottom = (thick.top + thick.bottom) / 2;
    const uprights = rules.filter((rule) => isUpright(rule) && isSame(rule.bottom, bottom));
    const grid = gridFrom(uprights, before.uprights.length - 1);
    if (grid && isAlike(grid, before)) return grid;
  }
  return undefined;
}

function gridFrom(uprights: readonly FilledRect[], cells: number): Grid | undefined {
  const mine = uprights.toSorted((a, b) => a.left - b.left);
  const [first] = mine;
  const areBeside = mine.every(
    (rule) => first && isSame(rule.top, first.top) && isSame(rule.bottom, first.bottom),
  );
  return first && areBeside && mine.length === cells + 1
    ? { uprights: mine, top: first.top, bottom: first.bottom }
    : undefined;
}

/** All rules of a row: its upright ones, and those that go across above and below it; undefined where one is lacking. */
export function rulesOf(
  { uprights, top, bottom }: Grid,
  isHead: boolean,
  rules: readonly FilledRect[],
): readonly FilledRect[] | undefined {
  const left = uprights[0]?.left ?? 0;
  const right = uprights.at(-1)?.right ?? 0;
  const across = (y: number, thickPt: number): readonly FilledRect[] =>
    rules.filter(
      (rule) =>
        isSame(rule.left, left) &&
        isSame(rule.right, right) &&
        isSame((rule.top + rule.bottom) / 2, y) &&
        rule.top - rule.bottom > thickPt - ROUNDING_PT,
    );
  const [above, below] = [across(top, RULE_PT), across(bottom, isHead ? HEAD_RULE_PT : RULE_PT)];
  return above.length > 0 && below.length > 0 ? [...uprights, ...above, ...below] : undefined;
}

export function isUnder(grid: Grid, above: Grid): boolean {
  return isSame(above.bottom, grid.top);
}

export function isAlike(a: Grid, b: Grid): boolean {
  return a.uprights.every(({ left }, index) => isSame(left, b.uprights[index]?.left ?? 0));
}

function isUpright({ left, right, top, bottom }: FilledRect): boolean {
  return isSame(right - left, RULE_PT) && top - bottom > 2 * RULE_PT;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < ROUNDING_PT;
}
