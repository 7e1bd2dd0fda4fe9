import type { Masthead } from '../../document/index.js';
import { POINTS_PER_INCH } from '../../units/index.js';
import type { Mark } from '../mark.js';
import type { StructureNode } from '../structure.js';
import { LEAST_DPI, fit } from './measure-figure.js';
import { inset, type Column, type Measuring } from './measuring.js';
import { forbidden, type Piece } from './piece.js';
import { placeStrips } from '../paginate/index.js';

/** A logo is as high as two lines and a bit, and leaves most of the width to the name. */
const LOGO_HEIGHT_LINES = 2.15;
const LOGO_HEIGHT_LINES_TIGHT = 2;
const LOGO_WIDTH = 0.4;
const LOGO_GAP_EM = 0.9;
const RULE_PT = 3;
const RULE_GAP = 0.45;
const RULE_GAP_TIGHT = 0.25;
const SPACE_AFTER = 0.8;
const SPACE_AFTER_TIGHT = 0.4;

/** The clinic's logo and words over a rule in its colour: one strip at the head of page 1. */
export function measureMasthead(masthead: Masthead, column: Column, measuring: Measuring): readonly Piece[] {
  const { style } = measuring;
  const node: StructureNode = { role: 'Sect', parent: column.owner };
  const logo = logoOf(masthead, node, column, measuring);
  const words = measuring
    .blocks(masthead.blocks, inset(column, logo.widthPt, 0, node), measuring)
    .map((piece) => ({ ...piece, spaceBeforePt: 0, spaceAfterPt: 0 }));
  const placed = placeStrips(words, 0, words.length);
  const contentPt = Math.max(placed.heightPt, logo.heightPt);
  const wordsTopPt = (contentPt - placed.heightPt) / 2;
  const rulePt = contentPt + (measuring.isTight ? RULE_GAP_TIGHT : RULE_GAP) * style.blankLinePt;
  const marks: readonly Mark[] = [
    ...logo.marks((contentPt - logo.heightPt) / 2),
    ...words.flatMap((piece, index) =>
      piece.marks.map((mark) => movedDown(mark, wordsTopPt + (placed.tops[index] ?? 0))),
    ),
    {
      kind: 'rect',
      rect: { xPt: column.xPt, yPt: rulePt, widthPt: column.widthPt, heightPt: RULE_PT },
      colour: measuring.own().accent.bar,
      owner: 'layout',
    },
  ];
  return [
    {
      name: 'the masthead',
      heightPt: rulePt + RULE_PT,
      spaceBeforePt: 0,
      spaceAfterPt: (measuring.isTight ? SPACE_AFTER_TIGHT : SPACE_AFTER) * style.blankLinePt,
      breakAfter: forbidden('the masthead stays with the title'),
      frames: [],
      marks,
      place: masthead.place,
    },
  ];
}

interface Logo {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly marks: (topPt: number) => readonly Mark[];
}

function logoOf(masthead: Masthead, parent: StructureNode, column: Column, measuring: Measuring): Logo {
  const { logo } = masthead;
  const picture = logo && measuring.own().pictures.get(logo.source);
  if (!logo || !picture) return { widthPt: 0, heightPt: 0, marks: () => [] };
  const { style } = measuring;
  const lines = measuring.isTight ? LOGO_HEIGHT_LINES_TIGHT : LOGO_HEIGHT_LINES;
  const size = fit(picture, LOGO_WIDTH * column.widthPt, lines * style.body.leadingPt);
  const needed = Math.ceil((LEAST_DPI * size.widthPt) / POINTS_PER_INCH);
  if (picture.sourceWidthPx < needed) {
    measuring.log.error(
      'picture-too-coarse',
      `the logo ${logo.source} has ${picture.sourceWidthPx} pixels across, and ${needed} are needed to print it well`,
      logo.place,
      'use a larger picture, or an SVG',
    );
  }
  const node: StructureNode = { role: 'Figure', parent, alt: logo.alt };
  return {
    widthPt: size.widthPt + LOGO_GAP_EM * style.body.sizePt,
    heightPt: size.heightPt,
    marks: (topPt) => [
      { kind: 'picture', picture, rect: { xPt: column.xPt, yPt: topPt, ...size }, owner: node },
    ],
  };
}

/** A mark, so much further down. */
export function movedDown(mark: Mark, byPt: number): Mark {
  switch (mark.kind) {
    case 'line':
      return { ...mark, baselinePt: mark.baselinePt + byPt };
    case 'empty':
      return mark;
    default:
      return { ...mark, rect: { ...mark.rect, yPt: mark.rect.yPt + byPt } };
  }
}
