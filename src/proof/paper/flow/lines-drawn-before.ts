import type { Setting } from './reading.js';
import type { Strip } from './strip.js';

const ROUNDING_PT = 0.15;

/** How many rules to write on stand over a strip: up to the strip before it, or to the top of its page. */
export function linesDrawnBefore(strip: Strip, before: Strip | undefined, { paper }: Setting): number {
  const page = paper.pages[strip.page];
  if (!page) return 0;
  const topPt = before?.page === strip.page ? before.bottom + ROUNDING_PT : page.heightPt;
  return page.writingRules.filter(({ top, bottom }) => top < topPt && bottom > strip.top - ROUNDING_PT)
    .length;
}
