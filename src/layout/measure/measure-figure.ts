import type { Figure } from '../../document/index.js';
import type { Picture } from '../../pictures/index.js';
import { POINTS_PER_INCH } from '../../units/index.js';
import type { StructureNode } from '../structure.js';
import type { Column, Measuring } from './measuring.js';
import { linesToPieces } from './lines-to-pieces.js';
import { setLines } from './shape-inline.js';
import { allowed, endingWith, forbidden, spaced, type Piece } from './piece.js';

/** A picture takes at most this part of a page's height, so that its caption and a heading stand with it. */
const MOST_OF_A_PAGE = 0.6;
const SPACE_BEFORE = 0.6;
const SPACE_BEFORE_CAPTION = 0.25;
const SPACE_AFTER = 0.6;
/** Coarser pictures print as visible steps. */
export const LEAST_DPI = 150;

/** A picture in the middle of its column, with its caption under it. */
export function measureFigure(figure: Figure, column: Column, measuring: Measuring): readonly Piece[] {
  const picture = measuring.own().pictures.get(figure.source);
  if (!picture) return [];
  const { style } = measuring;
  const node: StructureNode = { role: 'Figure', parent: column.owner, alt: figure.alt };
  const size = fit(picture, column.widthPt, MOST_OF_A_PAGE * measuring.columnHeightPt);
  checkResolution(picture, size.widthPt, figure, measuring);
  warnOfHeight(picture, figure, column, measuring);
  const rect = { xPt: column.xPt, yPt: 0, ...size };
  const image: Piece = {
    name: `the picture ${figure.source}`,
    heightPt: size.heightPt,
    spaceBeforePt: SPACE_BEFORE * style.blankLinePt,
    spaceAfterPt: SPACE_AFTER * style.blankLinePt,
    breakAfter: allowed(1),
    frames: [],
    marks: [{ kind: 'picture', picture, rect, owner: node }],
    place: figure.place,
  };
  if (figure.caption.length === 0) return [image];
  const caption: StructureNode = { role: 'Caption', parent: node };
  const lines = setLines(figure.caption, style.body, caption, column.widthPt, measuring);
  const captionPieces = linesToPieces(lines, style.body, column.xPt, figure.place, 'the caption').map(
    (piece) => ({ ...piece, breakAfter: forbidden('a caption stays whole') }),
  );
  return [
    { ...image, breakAfter: forbidden('a picture stays with its caption'), spaceAfterPt: 0 },
    ...endingWith(
      spaced(captionPieces, SPACE_BEFORE_CAPTION * style.blankLinePt, SPACE_AFTER * style.blankLinePt),
      allowed(1),
    ),
  ];
}

/** The largest size with the picture's proportions inside a width and a height. */
export function fit(
  picture: Picture,
  widthPt: number,
  heightPt: number,
): { readonly widthPt: number; readonly heightPt: number } {
  const scale = Math.min(widthPt / picture.widthPx, heightPt / picture.heightPx);
  return { widthPt: picture.widthPx * scale, heightPt: picture.heightPx * scale };
}

function checkResolution(picture: Picture, widthPt: number, figure: Figure, measuring: Measuring): void {
  const dpi = picture.sourceWidthPx / (widthPt / POINTS_PER_INCH);
  if (dpi >= LEAST_DPI) return;
  const needed = Math.ceil((LEAST_DPI * widthPt) / POINTS_PER_INCH);
  measuring.log.error(
    'picture-too-coarse',
    `the picture ${figure.source} has ${picture.sourceWidthPx} pixels across, and ${needed} are needed to print it well`,
    figure.place,
    'use a larger picture, or an SVG',
  );
}

/** A picture that would not fit on a page in the width of its column is printed smaller, and what it shows with it. */
function warnOfHeight(picture: Picture, figure: Figure, column: Column, measuring: Measuring): void {
  const heightPt = (column.widthPt * picture.heightPx) / picture.widthPx;
  if (heightPt <= measuring.columnHeightPt) return;
  measuring.log.warning(
    'picture-too-tall',
    `the picture ${figure.source} would be taller than a page, and is printed smaller than its column is wide`,
    figure.place,
    'cut it into two pictures, or use one that is less tall; look whether its words can still be read',
  );
}
