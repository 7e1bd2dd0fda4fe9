import type { StructureCheck } from '../structure-check.js';
import type { TaggedBookmark, TaggedElement, TaggedPdf } from '../tagged-pdf.js';
import { heard, piecesUnder, textUnder } from '../tagged-text.js';

/** How far above its heading's capitals a bookmark may land: the air that the press leaves, and the upper part of a bar. */
const ABOVE_PT = 12;
const ABOVE_EM = 0.9;
/** A heading may stand beside a sign, or inside a border. */
const BESIDE_PT = 110;
const CAPITALS_EM = 0.7;
/** The blank at which a line from right to left ends hangs over its end. */
const BLANK_EM = 0.35;

export const bookmarks: StructureCheck = {
  name: 'bookmarks',
  promise: 'there is a bookmark for each heading, and it lands on it',
  breaches: (pdf) => {
    const headings = pdf.elements.filter((element) => /^H\d$/u.test(element.role));
    if (headings.length !== pdf.bookmarks.length)
      return [`${pdf.bookmarks.length} bookmarks for ${headings.length} headings`];
    return pdf.bookmarks.flatMap((bookmark, index) => {
      const heading = headings[index];
      return heading ? mistakesOf(pdf, bookmark, heading).map((why) => `"${bookmark.title}" ${why}`) : [];
    });
  },
};

function mistakesOf(pdf: TaggedPdf, bookmark: TaggedBookmark, heading: TaggedElement): readonly string[] {
  const words = heard(textUnder(pdf, heading));
  if (heard(bookmark.title) !== words) return [`is called "${words}" on the page`];
  const pieces = piecesUnder(pdf, heading);
  const [first] = pieces;
  if (!first || pdf.pages[first.page - 1]?.id !== bookmark.pageId) return ['lands on another page'];
  const abovePt = bookmark.topPt - (first.baselinePt + CAPITALS_EM * first.sizePt);
  // A line from right to left begins at its right end; the lines under it may be longer.
  const ofFirstLine = pieces.filter(
    ({ page, baselinePt }) => page === first.page && Math.abs(baselinePt - first.baselinePt) < 1,
  );
  const leftPt = Math.min(...ofFirstLine.map(({ xPt }) => xPt));
  const besidePt = leftPt - bookmark.leftPt;
  return [
    ...(abovePt >= 0 && abovePt <= ABOVE_PT + ABOVE_EM * first.sizePt
      ? []
      : [`lands ${Math.round(abovePt)} pt above it`]),
    ...(besidePt >= -1 - BLANK_EM * first.sizePt && besidePt <= BESIDE_PT
      ? []
      : [`lands ${Math.round(besidePt)} pt beside it`]),
  ];
}
