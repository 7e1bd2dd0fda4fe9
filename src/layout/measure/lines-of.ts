import { quoted } from '../../diagnostics/index.js';
import type { Line } from '../mark.js';
import { breakLines } from './break-lines.js';
import { lineOf } from './line-of.js';
import type { ShapedText } from './shape-text.js';
import type { Keep } from './styled-text.js';

/** Lines that are at most `widthPt` wide; a stretch that cannot fit is logged, with its place and by how much. */
export function linesOf(shaped: ShapedText, widthPt: number): readonly Line[] {
  const { styled, typesetting } = shaped;
  const { text } = styled;
  const { widthOf, opportunities, keeps } = shaped;
  const ranges = breakLines({ text, widthOf, opportunities, keeps }, widthPt, (stretch) => {
    const span = styled.spans.find((candidate) => stretch.start < candidate.end);
    const words = styled.text.slice(stretch.start, stretch.end);
    typesetting.log.error(
      'too-wide',
      `${quoted(words, span?.place)} is ${Math.ceil(stretch.widthPt - widthPt)} pt wider than its line of ${Math.floor(widthPt)} pt, and may not be split`,
      span?.place,
      'shorten it, put a blank into it, or choose a smaller size',
    );
  });
  return ranges.map((range) => lineOf(shaped, range));
}

/** What a text needs in points. */
export interface Widths {
  /** The widest stretch that is better not broken. */
  readonly leastPt: number;
  /** The widest that may not be broken at all. */
  readonly firmPt: number;
  /** All of it on one line. */
  readonly mostPt: number;
}

/** The widths of the widest stretches, and of the whole text on one line. */
export function widthsOf(shaped: ShapedText): Widths {
  const { widthOf, opportunities, keeps } = shaped;
  const { text } = shaped.styled;
  const widest = (kept: readonly Keep[]): number => {
    const ranges = breakLines({ text, widthOf, opportunities, keeps: kept }, 0, () => undefined);
    return Math.max(0, ...ranges.map((range) => widthOf(range.start, range.visibleEnd)));
  };
  return {
    leastPt: widest(keeps.map((keep) => ({ ...keep, soft: false }))),
    firmPt: widest(keeps),
    mostPt: widthOf(0, text.length),
  };
}
