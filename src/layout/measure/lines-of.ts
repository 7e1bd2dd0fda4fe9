import { quoted } from '../../diagnostics/index.js';
import type { Line } from '../mark.js';
import { breakLines, type WideText } from './break-lines.js';
import { lineOf } from './line-of.js';
import type { ShapedText } from './shape-text.js';
import type { Keep } from '../../wholes/index.js';

/** Lines that are at most `widthPt` wide; a stretch that cannot fit is logged, with its place and by how much. */
export function linesOf(shaped: ShapedText, widthPt: number): readonly Line[] {
  const { styled, typesetting } = shaped;
  const ranges = breakLines(wideText(shaped), widthPt, (stretch) => {
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

/** A shaped text for breaking; where it may be broken is worked out when it is asked for. */
function wideText(shaped: ShapedText): WideText {
  return {
    text: shaped.styled.text,
    widthOf: shaped.lineWidthOf,
    get opportunities() {
      return shaped.opportunities;
    },
    get keeps() {
      return shaped.keeps;
    },
  };
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

/** The widths of the widest stretches, and of the whole text on one line; each is measured when it is asked for. */
export function widthsOf(shaped: ShapedText): Widths {
  const { widthOf, lineWidthOf } = shaped;
  const { text } = shaped.styled;
  const widest = (keeps: readonly Keep[]): number => {
    const { opportunities } = shaped;
    const ranges = breakLines({ text, widthOf: lineWidthOf, opportunities, keeps }, 0, () => undefined);
    return Math.max(0, ...ranges.map((range) => lineWidthOf(range.start, range.visibleEnd)));
  };
  return {
    get leastPt() {
      return widest(shaped.keeps.map((keep) => ({ ...keep, soft: false })));
    },
    get firmPt() {
      return widest(shaped.keeps);
    },
    mostPt: widthOf(0, text.length),
  };
}
