import { inches } from '../../units/index.js';
import type { Style } from '../style/index.js';

/** Where the parts of a page stand, in points from its top. */
export interface PageFrames {
  readonly headTopPt: number;
  readonly folioTopPt: number;
  readonly firstTopPt: number;
  readonly furtherTopPt: number;
  readonly bottomPt: number;
  /** Between a running head or folio and its rule. */
  readonly ruleGapPt: number;
}

/** Text never stands nearer to the edge than this: what office printers leave blank, twice. */
const EDGE_PT = 36;
/** The column of a page has margins of at least an inch (ACB). */
const MARGIN_PT = inches(1);
const RULE_GAP = 0.15;
const HEAD_GAP = 0.75;
const FOLIO_GAP = 0.55;

/** Frames of first and further pages around a running head and a folio of known height. */
export function toPageFrames(style: Style, headHeightPt: number, folioHeightPt: number): PageFrames {
  const { blankLinePt, paper } = style;
  const ruleGapPt = RULE_GAP * blankLinePt;
  const folioTopPt = paper.heightPt - EDGE_PT - folioHeightPt;
  return {
    headTopPt: EDGE_PT,
    folioTopPt,
    // The masthead stands in the top margin, as letterheads do; the text under it keeps the inch.
    firstTopPt: inches(0.65),
    furtherTopPt: Math.max(MARGIN_PT, EDGE_PT + headHeightPt + ruleGapPt + HEAD_GAP * blankLinePt),
    bottomPt: Math.min(paper.heightPt - MARGIN_PT, folioTopPt - ruleGapPt - FOLIO_GAP * blankLinePt),
    ruleGapPt,
  };
}
