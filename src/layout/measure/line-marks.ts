import type { Place } from '../../diagnostics/index.js';
import type { Line, Mark } from '../mark.js';
import type { TextStyle } from '../style/index.js';

/** Underlines clear most descenders and are thick enough for a photocopier. */
const UNDERLINE_BELOW_EM = 0.14;
const UNDERLINE_EM = 0.06;
/** A link can be pressed at least so far above and below the baseline, and as far as its letters reach. */
const LINK_ABOVE_EM = 1;
const LINK_BELOW_EM = 0.3;

/** A line with its underlines and links; y from the top of its strip. */
export function lineMarks(
  line: Line,
  xPt: number,
  baselinePt: number,
  text: TextStyle,
  place: Place,
): readonly Mark[] {
  const underlinePt = baselinePt + text.sizePt * UNDERLINE_BELOW_EM;
  const abovePt = Math.max(LINK_ABOVE_EM, text.reach.aboveEm) * text.sizePt;
  const belowPt = Math.max(LINK_BELOW_EM, text.reach.belowEm) * text.sizePt;
  return [
    { kind: 'line', line, xPt, baselinePt, colour: text.colour, place },
    ...line.underlines.map((part): Mark => ({
      kind: 'rect',
      rect: {
        xPt: xPt + part.offsetPt,
        yPt: underlinePt,
        widthPt: part.widthPt,
        heightPt: text.sizePt * UNDERLINE_EM,
      },
      colour: text.colour,
      owner: 'layout',
    })),
    ...line.links.map((link): Mark => ({
      kind: 'link',
      rect: {
        xPt: xPt + link.offsetPt,
        yPt: baselinePt - abovePt,
        widthPt: link.widthPt,
        heightPt: abovePt + belowPt,
      },
      address: link.address,
      words: link.words,
      owner: link.node,
    })),
  ];
}

/** Where the baseline lies below the top of a line: what letters reach is centred in the leading. */
export function baselineOf({ sizePt, leadingPt, reach }: TextStyle): number {
  const boxPt = (reach.aboveEm + reach.belowEm) * sizePt;
  return (leadingPt - boxPt) / 2 + reach.aboveEm * sizePt;
}
