import type { Ink } from './ink-on-pages.js';

/** The part of a page between its running head and its folio, in points from the top, and where the last ink in it is. */
export interface ColumnOnPage {
  readonly topPt: number;
  readonly bottomPt: number;
  /** How much of its height is used, from 0 to 1. */
  readonly fill: number;
}

/** A rule that parts a margin from the text goes over most of the page. */
const RULE = 0.62;
const FIRST_TOP_PT = 46;
/** Between a rule and the text beside it. */
const GAP_PT = 14;

/** Finds the rules under the running head and over the folio by their ink. */
export function columnOnPage({ rows, rowPt }: Ink, isFirst: boolean): ColumnOnPage {
  const isRule = (row: number): boolean => row > RULE;
  const head = isFirst ? -1 : rows.slice(0, Math.floor(rows.length / 4)).findIndex(isRule);
  const folio = rows.findLastIndex(isRule);
  const topPt = isFirst ? FIRST_TOP_PT : (head + 1) * rowPt + GAP_PT;
  const bottomPt = folio * rowPt - GAP_PT;
  const start = Math.floor(topPt / rowPt) - 2;
  const last = rows.slice(0, folio - 1).findLastIndex((row, index) => index >= start && row > 0);
  return {
    topPt,
    bottomPt,
    fill: Math.max(0, Math.min(1, ((last + 1) * rowPt - topPt) / (bottomPt - topPt))),
  };
}
