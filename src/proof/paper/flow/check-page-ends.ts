import { EDGE_PT } from '../measures.js';
import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import type { LineOnPaper } from '../lines-on-paper.js';
import type { PaperPage } from '../paper-sheet.js';
import { rulesOn } from '../rules-on.js';
import { BESIDE_MARGIN_RULE } from './spaces.js';
import type { Setting } from './reading.js';

const ROUNDING_PT = 0.15;

/** Running heads begin at the upper edge and folios end at the lower one, a rule beside each as their lines have it. */
export function checkPageEnds(lines: readonly LineOnPaper[], setting: Setting, doubts: DoubtsOnPaper): void {
  const { paper, type } = setting;
  const { blankPt, bodyPt } = type;
  const gapPt = BESIDE_MARGIN_RULE * blankPt;
  const isWhole = (pt: number): boolean =>
    pt > -ROUNDING_PT && Math.abs(pt - Math.round(pt / blankPt) * blankPt) < ROUNDING_PT;
  for (const page of paper.pages) {
    const { above, below } = rulesOf(page);
    const headTop = page.heightPt - EDGE_PT;
    const wrong = (y: number): void => {
      doubts.add(
        'moved-block',
        page,
        { x: 0, y },
        'a running head or folio that does not stand in its place',
      );
    };
    if (above !== undefined && !isWhole(headTop - gapPt - above)) wrong(above);
    if (below !== undefined && !isWhole(below - gapPt - EDGE_PT)) wrong(below);
    for (const { page: on, block, baseline, runs } of lines) {
      if (on !== page || block) continue;
      const top = baseline + type.baselineOf(bodyPt);
      if (above !== undefined && baseline > above && !isWhole(headTop - top)) wrong(baseline);
      if (below !== undefined && baseline < below && !isWhole(below - gapPt - top)) wrong(baseline);
      const isAtEnd = (above !== undefined && baseline > above) || (below !== undefined && baseline < below);
      if (isAtEnd && !isAtEdge(runs, page)) wrong(baseline);
    }
  }
}

/** Whether a running head or folio begins or ends with the rule beside it. */
function isAtEdge(runs: LineOnPaper['runs'], page: PaperPage): boolean {
  return rulesOn(page, 'Pagination').some(
    (rule) =>
      Math.abs(Math.min(...runs.map(({ left }) => left)) - rule.left) < ROUNDING_PT ||
      Math.abs(Math.max(...runs.map(({ right }) => right)) - rule.right) < ROUNDING_PT,
  );
}

/** The upper edges of the rule under a running head and of the one over a folio. */
function rulesOf(page: PaperPage): {
  readonly above: number | undefined;
  readonly below: number | undefined;
} {
  const tops = rulesOn(page, 'Pagination').map(({ top }) => top);
  return {
    above: tops.find((top) => top > page.heightPt / 2),
    below: tops.find((top) => top < page.heightPt / 2),
  };
}
