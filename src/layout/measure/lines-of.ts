import { quoted } from '../../diagnostics/index.js';
import type { Line } from '../mark.js';
import { breakLines } from './break-lines.js';
import { lineOf } from './line-of.js';
import type { ShapedText } from './shape-text.js';

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

/** The width of the widest stretch that cannot be broken, and of the whole text on one line, in points. */
export function widthsOf(shaped: ShapedText): { readonly leastPt: number; readonly mostPt: number } {
  const { widthOf, opportunities } = shaped;
  const { text } = shaped.styled;
  const keeps = shaped.keeps.map((keep) => ({ ...keep, soft: false }));
  const ranges = breakLines({ text, widthOf, opportunities, keeps }, 0, () => undefined);
  const widths = ranges.map((range) => widthOf(range.start, range.visibleEnd));
  return { leastPt: Math.max(0, ...widths), mostPt: widthOf(0, text.length) };
}
