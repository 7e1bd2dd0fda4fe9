import { numberIn } from '../../file/pdf-value.js';
import type { Placed } from '../../sheet/ink.js';
import type { FilledRect } from '../../sheet/marked.js';
import { boxOfInk, boxOfPicture, overlap } from '../overlap.js';
import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import { EDGE_PT, ROUNDING_PT, SIDE_PT, SIZE_MEASURES } from '../measures.js';
import type { PaperPage, PaperSheet } from '../paper-sheet.js';

/** Part by which a picture may be drawn out: its sides are rounded. */
const STRETCH = 0.005;
/** A figure takes so much of the column's width, or of the page's height, at least; one in a list or box has less of both. */
const LEAST_WIDTH = 0.6;
const LEAST_HEIGHT = 0.3;
/** A logo is so many times as high as the text, or takes so much of the width. */
const LOGO_HEIGHT_EM = 1.5;
const LOGO_WIDTH = 0.3;
/** Where on the first page a logo stands. */
const MASTHEAD = 0.25;
const COLOURS = new Set<unknown>(['DeviceRGB', 'DeviceGray']);

/** Pictures are whole: upright, in their own proportions, large enough, within the margins, with nothing over them. */
export function checkPicturesWhole(paper: PaperSheet, doubts: DoubtsOnPaper): void {
  for (const page of paper.pages)
    for (const [at, ink] of page.ink.entries())
      if (ink.kind === 'placed') checkOne(ink, at, page, paper, doubts);
}

function checkOne(
  picture: Placed,
  at: number,
  page: PaperPage,
  { sheet, facts }: PaperSheet,
  doubts: DoubtsOnPaper,
): void {
  const [a, b, c, d] = picture.matrix;
  const box = boxOfPicture(picture.matrix);
  const place = { x: box.left, y: box.top };
  const { dictionary } = sheet.file.stream(
    sheet.file.dictionary(page.read.resources.get('XObject'), 'pictures of a page').get(picture.name),
    'a picture',
  );
  const unknown = [...dictionary.keys()].filter((key) => !KNOWN.has(key));
  if (unknown.length > 0 || !COLOURS.has(dictionary.get('ColorSpace')))
    doubts.add(
      'unknown-part',
      page,
      place,
      `/${unknown[0] ?? 'ColorSpace'} in a picture, which the press never makes`,
    );
  const [widthPx, heightPx] = [
    numberIn(dictionary.get('Width'), 'a picture'),
    numberIn(dictionary.get('Height'), 'a picture'),
  ];
  if (b !== 0 || c !== 0 || a <= 0 || d <= 0)
    doubts.add('turned-picture', page, place, 'a picture that is turned or mirrored');
  else if (Math.abs((a * heightPx) / (d * widthPx) - 1) > STRETCH + ROUNDING_PT / Math.min(a, d))
    doubts.add('stretched-picture', page, place, 'a picture that is not in its proportions');
  if (!isLargeEnough(box, page, SIZE_MEASURES[facts.size].bodyPt))
    doubts.add('small-picture', page, place, 'a picture that is too small');
  if (!isWithin(box, page)) doubts.add('outside-margins', page, place, 'a picture outside of its margins');
  const isCovered = page.ink.some((other, index) => {
    const cover = index > at && other.kind !== 'shown' ? boxOfInk(other) : undefined;
    const [acrossPt, upPt] = cover ? overlap(cover, box) : [0, 0];
    return acrossPt > ROUNDING_PT && upPt > ROUNDING_PT;
  });
  if (isCovered) doubts.add('covered-picture', page, place, 'something painted over a picture');
}

const KNOWN = new Set(
  'Type Subtype BitsPerComponent Width Height ColorSpace Filter DecodeParms Length'.split(' '),
);

function isLargeEnough(box: FilledRect, page: PaperPage, bodyPt: number): boolean {
  const [widthPt, heightPt] = [box.right - box.left, box.top - box.bottom];
  const columnPt = page.widthPt - 2 * SIDE_PT;
  if (widthPt >= LEAST_WIDTH * columnPt || heightPt >= LEAST_HEIGHT * page.heightPt) return true;
  const isInMasthead = page.number === 1 && box.top > page.heightPt * (1 - MASTHEAD);
  return isInMasthead && (heightPt >= LOGO_HEIGHT_EM * bodyPt || widthPt >= LOGO_WIDTH * columnPt);
}

function isWithin(box: FilledRect, { widthPt, heightPt }: PaperPage): boolean {
  return (
    box.left >= SIDE_PT - ROUNDING_PT &&
    box.right <= widthPt - SIDE_PT + ROUNDING_PT &&
    box.bottom >= EDGE_PT - ROUNDING_PT &&
    box.top <= heightPt - EDGE_PT + ROUNDING_PT
  );
}
