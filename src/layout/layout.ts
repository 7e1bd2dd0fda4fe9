import type { Log, Place } from '../diagnostics/index.js';
import type { Document } from '../document/index.js';
import type { FontChain } from '../fonts/index.js';
import type { Paper, Profile, Size } from '../model/index.js';
import type { Picture } from '../pictures/index.js';
import { finish, toPageFrames } from './finish/index.js';
import {
  measureBlockAt,
  measureBlocks,
  measureMargin,
  type Column,
  type Measuring,
  type Piece,
} from './measure/index.js';
import { makeRoom, paginate, type Group } from './paginate/index.js';
import type { Pages } from './pages.js';
import type { StructureNode } from './structure.js';
import { toAccent, toStyle, type Style } from './style/index.js';

/** Everything that decides how a document looks, besides its words. */
export interface LayoutOptions {
  readonly size: Size;
  readonly paper: Paper;
  readonly profile: Profile;
  /** The clinic's colour, and where it was written. */
  readonly brand: { readonly colour: string | undefined; readonly place: Place };
  readonly fonts: FontChain;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly evenPages: boolean;
}

/** Style, measure, paginate, finish: a document to pages of marks in absolute points. Pure. */
export function layout(document: Document, options: LayoutOptions, log: Log): Pages {
  const style = toStyle(
    options.size,
    options.paper,
    options.profile,
    toAccent(options.brand.colour, options.brand.place, log),
  );
  const { fonts, language, direction, pictures } = options;
  const measuring: Measuring = {
    style,
    fonts,
    language,
    direction,
    pictures,
    log,
    columnHeightPt: 0,
    blocks: measureBlocks,
  };
  const runningHead = measureMargin(document.runningHead, style.body, style.bold, measuring);
  const folio = measureMargin(document.folio, style.body, style.bold, measuring);
  const frames = toPageFrames(style, runningHead.heightPt, folio.heightPt);
  const furtherPt = frames.bottomPt - frames.furtherTopPt;
  const firstPt = frames.bottomPt - frames.firstTopPt;
  const groups = makeRoom(
    measureGroups(document, style, { ...measuring, columnHeightPt: furtherPt }),
    firstPt,
  );
  const pieces = groups.flatMap((group) => group.strips);
  const pages = paginate(pieces, { firstPt, furtherPt }, ({ first, last, neededPt, availablePt }) => {
    log.error(
      'does-not-fit',
      `${first.name} to ${last.name} must stay together and need ${Math.ceil(neededPt)} pt, and a page has ${Math.floor(availablePt)} pt`,
      first.place,
      'shorten it, or choose a smaller size',
    );
  });
  warnOfUrgentSignsBehind(groups, pages[0]?.end ?? 0, log);
  const finished = finish(pieces, pages, {
    style,
    frames,
    runningHead,
    folio,
    direction,
    evenPages: options.evenPages,
  });
  if (document.maxPages !== undefined && pages.length > document.maxPages) {
    log.warning(
      'too-many-pages',
      `the sheet has ${pages.length} pages, and its template means it to have ${document.maxPages}`,
      document.folio.place,
      'choose a smaller size or shorter words',
    );
  }
  return finished;
}

function measureGroups(document: Document, style: Style, measuring: Measuring): readonly Group<Piece>[] {
  const root: StructureNode = { role: 'Document', parent: undefined };
  const column: Column = { ...style.column, owner: root };
  return document.blocks.map((block, index): Group<Piece> => ({
    name: block.kind,
    strips: measureBlockAt(document.blocks, index, column, measuring),
    onFirstPage: block.kind === 'box' && block.onFirstPage,
    yields: 'yields' in block && block.yields,
  }));
}

function warnOfUrgentSignsBehind(groups: readonly Group<Piece>[], endOfFirstPage: number, log: Log): void {
  let index = 0;
  for (const group of groups) {
    index += group.strips.length;
    if (group.onFirstPage && index > endOfFirstPage) {
      log.warning(
        'urgent-box-split',
        'the urgent box does not fit on page 1 and goes on on page 2',
        group.strips[0]?.place,
        'shorten its signs, or choose a smaller size',
      );
    }
  }
}
