import { inches } from '../../../units/index.js';
import { SIDE_PT } from '../measures.js';
import { rulesOn } from '../rules-on.js';
import type { Setting } from './reading.js';

/** How far from the upper edge the first page begins; further ones begin under their running head, and keep an inch. */
const FIRST_TOP_PT = inches(0.65);
const UNDER_HEAD = 0.75;

/** Where the first strip of a page begins, in points from its foot. */
export function firstTop(at: number, { paper, type }: Setting): number {
  const page = paper.pages[at];
  if (!page) return 0;
  if (at === 0) return page.heightPt - FIRST_TOP_PT;
  const rules = rulesOn(page, 'Pagination').filter(({ top }) => top > page.heightPt / 2);
  const ruleTop = Math.max(0, ...rules.map(({ top }) => top));
  return page.heightPt - Math.max(SIDE_PT, page.heightPt - ruleTop + UNDER_HEAD * type.blankPt);
}
