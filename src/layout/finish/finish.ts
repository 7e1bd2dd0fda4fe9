import {
  placeStrips,
  whyPageEnds,
  type Capacities,
  type PageOfStrips,
  type PlacedFrame,
} from '../paginate/index.js';
import type { Frame, MeasuredMargin, Piece } from '../measure/index.js';
import type { Mark } from '../mark.js';
import type { Bookmark, Page, Pages } from '../pages.js';
import type { StructureNode } from '../structure.js';
import type { Style } from '../style/index.js';
import type { PageFrames } from './page-frames.js';
import { mirrored } from '../mirrored.js';
import { movedMarks } from './moved-marks.js';

/** What the pages are finished with: their margins, and where everything stands. */
export interface Finishing {
  readonly style: Style;
  readonly frames: PageFrames;
  readonly capacities: Capacities;
  readonly runningHead: MeasuredMargin;
  readonly folio: MeasuredMargin;
  readonly direction: 'ltr' | 'rtl';
  /** Adds an empty page, with its folio, to an odd number of pages. */
  readonly evenPages: boolean;
  /** Under which node of this sheet the parts hang that it shares with others. */
  readonly grafts: ReadonlyMap<StructureNode, StructureNode>;
}

/** Strips on pages to marks in absolute points, with running heads and "Page 2 of 5" in space that was kept for them. */
export function finish(
  pieces: readonly Piece[],
  pagesOfStrips: readonly PageOfStrips[],
  finishing: Finishing,
): Pages {
  const { paper } = finishing.style;
  const isPadded = finishing.evenPages && pagesOfStrips.length % 2 === 1;
  const total = pagesOfStrips.length + (isPadded ? 1 : 0);
  const contents = pagesOfStrips.map((page, index) =>
    contentOf(pieces, page, topOf(index, finishing), finishing),
  );
  const pages = Array.from({ length: total }, (_, index): Page => {
    const marks = [
      ...headMarks(index, total, finishing),
      ...(contents[index]?.marks ?? []),
      ...folioMarks(index, total, finishing),
    ];
    return {
      marks: finishing.direction === 'rtl' ? marks.map((mark) => mirrored(mark, paper.widthPt)) : marks,
    };
  });
  return {
    widthPt: paper.widthPt,
    heightPt: paper.heightPt,
    pages,
    bookmarks: contents.flatMap((content, page) =>
      content.bookmarks.map((bookmark): Bookmark => ({ ...bookmark, page })),
    ),
    grafts: finishing.grafts,
    reasons: () =>
      pagesOfStrips.map(
        (page, index) => `page ${index + 1} ${whyPageEnds(pieces, page, finishing.capacities)}`,
      ),
  };
}

function topOf(page: number, finishing: Finishing): number {
  return page === 0 ? finishing.frames.firstTopPt : finishing.frames.furtherTopPt;
}

function contentOf(
  pieces: readonly Piece[],
  page: PageOfStrips,
  topPt: number,
  finishing: Finishing,
): { readonly marks: readonly Mark[]; readonly bookmarks: readonly Omit<Bookmark, 'page'>[] } {
  const placed = placeStrips(pieces, page.start, page.end);
  const strips = pieces
    .slice(page.start, page.end)
    .map((piece, index) => ({ piece, yPt: topPt + (placed.tops[index] ?? 0) }));
  const frames = placed.frames.map((part) => frameMarks(part, topPt));
  // What is repeated is read from the outside in: a box before the table in it, whichever of them ends first.
  const fromOutside = placed.frames
    .map((part, index) => ({ topPt: part.topPt, repeated: frames[index]?.repeated ?? [] }))
    .toSorted((one, other) => one.topPt - other.topPt);
  return {
    marks: [
      ...fromOutside.flatMap(({ repeated }) => repeated),
      ...strips.flatMap(({ piece, yPt }) => movedMarks(piece.marks, yPt, piece.isStanding === true)),
      ...frames.flatMap((frame) => frame.borders),
    ],
    bookmarks: strips.flatMap(({ piece, yPt }) =>
      piece.bookmark ? [{ ...piece.bookmark, xPt: leftOf(piece, finishing), yPt }] : [],
    ),
  };
}

/** From where on a strip is to be seen that begins with a heading: a line from right to left may be far from the left edge. */
function leftOf({ marks }: Piece, { direction, style }: Finishing): number {
  if (direction === 'ltr') return style.column.xPt;
  const lines = marks
    .map((mark) => mirrored(mark, style.paper.widthPt))
    .flatMap((mark) => (mark.kind === 'line' ? [mark.xPt] : []));
  return Math.min(...lines, style.paper.widthPt);
}

function frameMarks(
  placed: PlacedFrame,
  topPt: number,
): { readonly repeated: readonly Mark[]; readonly borders: readonly Mark[] } {
  const frame = placed.frame as Frame;
  const part = {
    topPt: topPt + placed.topPt,
    bottomPt: topPt + placed.bottomPt,
    continues: placed.continues,
    goesOn: placed.goesOn,
  };
  return {
    repeated: placed.continues ? movedMarks(frame.continuedMarks, part.topPt, false) : [],
    borders: frame.borderOf(part),
  };
}

const HEAD_RULE_PT = 1;

function headMarks(page: number, total: number, finishing: Finishing): readonly Mark[] {
  if (page === 0) return [];
  const { frames, runningHead } = finishing;
  const marks = movedMarks(
    runningHead.marksFor({ page: page + 1, total }),
    frames.headTopPt,
    runningHead.isStanding,
  );
  return [
    ...marks,
    rule(frames.headTopPt + runningHead.heightPt + frames.ruleGapPt, 'header', finishing.style),
  ];
}

function folioMarks(page: number, total: number, finishing: Finishing): readonly Mark[] {
  const { frames, folio } = finishing;
  const marks = movedMarks(folio.marksFor({ page: page + 1, total }), frames.folioTopPt, folio.isStanding);
  return [rule(frames.folioTopPt - frames.ruleGapPt, 'footer', finishing.style), ...marks];
}

function rule(yPt: number, owner: 'header' | 'footer', style: Style): Mark {
  return {
    kind: 'rect',
    rect: { xPt: style.column.xPt, yPt, widthPt: style.column.widthPt, heightPt: HEAD_RULE_PT },
    colour: style.ink,
    owner,
  };
}
