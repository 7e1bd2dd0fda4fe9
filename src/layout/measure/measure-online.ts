import type { Online } from '../../document/index.js';
import { placeStrips } from '../paginate/index.js';
import type { Mark } from '../mark.js';
import type { StructureNode } from '../structure.js';
import { inset, type Column, type Measuring } from './measuring.js';
import { movedDown } from './measure-masthead.js';
import { shapeInline } from './shape-inline.js';
import { allowed, type Piece } from './piece.js';
import { widthsOf } from './lines-of.js';
import { toQrSymbol } from './to-qr-symbol.js';

/** Between the code's quiet zone and the words beside it, in ems. */
const GAP_EM = 0.6;
const SPACE_AROUND = 0.8;
/** The quiet zone of the code is white, too. */
const SPACE_BEFORE_TIGHT = 0.25;

/** The QR code with words and address beside it, or under it where the address would not fit on a line: one strip. */
export function measureOnline(online: Online, column: Column, measuring: Measuring): readonly Piece[] {
  const symbol = toQrSymbol(online.address, online.place, measuring.log);
  if (!symbol) return [];
  const { style } = measuring;
  const node: StructureNode = { role: 'Sect', parent: column.owner };
  const link: StructureNode = { role: 'Link', parent: node };
  const sidePt = symbol.sidePt + 2 * symbol.quietZonePt;
  const beside = inset(column, sidePt + GAP_EM * style.body.sizePt, 0, node);
  const fitsBeside = fitsIn(beside.widthPt, online, measuring);
  const words = measuring.blocks(online.blocks, fitsBeside ? beside : { ...column, owner: node }, measuring);
  const placed = placeStrips(words, 0, words.length);
  const wordsTopPt = fitsBeside ? Math.max(0, (sidePt - placed.heightPt) / 2) : sidePt;
  const rect = {
    xPt: column.xPt + symbol.quietZonePt,
    yPt: symbol.quietZonePt,
    widthPt: symbol.sidePt,
    heightPt: symbol.sidePt,
  };
  const marks: readonly Mark[] = [
    { kind: 'qr', modules: symbol.modules, rect, owner: { role: 'Figure', parent: link, alt: online.alt } },
    { kind: 'link', rect, address: online.address, words: online.alt, owner: link },
    ...words.flatMap((piece, index) =>
      piece.marks.map((mark) => movedDown(mark, wordsTopPt + (placed.tops[index] ?? 0))),
    ),
  ];
  return [
    {
      name: 'the QR code',
      heightPt: fitsBeside ? Math.max(sidePt, placed.heightPt) : sidePt + placed.heightPt,
      spaceBeforePt: (measuring.isTight ? SPACE_BEFORE_TIGHT : SPACE_AROUND) * style.blankLinePt,
      spaceAfterPt: SPACE_AROUND * style.blankLinePt,
      breakAfter: allowed(0),
      frames: [],
      marks,
      place: online.place,
    },
  ];
}

/** Whether each paragraph stands in a width without a word that is cut. */
function fitsIn(widthPt: number, online: Online, measuring: Measuring): boolean {
  return online.blocks.every((block) => {
    if (block.kind !== 'paragraph') return true;
    const widths = widthsOf(shapeInline(block.content, measuring.style.body, 'layout', measuring));
    return widths.mostPt <= widthPt || widths.leastPt <= widthPt;
  });
}
