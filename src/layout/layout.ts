import type { NumberWordsOf } from '../wholes/index.js';
import { Log, type Place } from '../diagnostics/index.js';
import type { Block, Document } from '../document/index.js';
import type { SharedWork } from '../memory/index.js';
import type { FontChain } from '../fonts/index.js';
import type { Paper, Profile, Size } from '../model/index.js';
import type { Picture } from '../pictures/index.js';
import { checkProfile } from './check-profile.js';
import { keepPromise } from './keep-promise.js';
import { finish, toPageFrames } from './finish/index.js';
import {
  measureBlockAt,
  measureBlocks,
  measureMargin,
  type Column,
  type MeasuredMargin,
  type Measuring,
  type Piece,
} from './measure/index.js';
import {
  makeRoom,
  rememberedCut,
  setCloser,
  withoutLeftOut,
  type DoesNotFit,
  type Group,
} from './paginate/index.js';
import type { Pages } from './pages.js';
import { partsBehind } from './parts-behind.js';
import { spareLines, withoutLines } from './spare-lines.js';
import { warnOfUrgentSigns } from './warn-of-urgent-signs.js';
import type { StructureNode } from './structure.js';
import { toAccent, toStyle } from './style/index.js';

/** Everything that decides how a document looks, besides its words. */
export interface LayoutOptions {
  readonly size: Size;
  readonly paper: Paper;
  readonly profile: Profile;
  /** Where the profile is chosen. */
  readonly profilePlace: Place;
  /** The clinic's colour, and where it was written. */
  readonly brand: { readonly colour: string | undefined; readonly place: Place };
  readonly fonts: FontChain;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Words that stay on one line with numbers, by language; the same function for all copies of a run. */
  readonly numberWords: NumberWordsOf;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** What copies of a run share. */
  readonly shared: SharedWork;
  readonly evenPages: boolean;
  /** Places to write become fields to fill in on a screen. */
  readonly fillable: boolean;
}

/**
 * A document to pages of marks in absolute points. Pure.
 *
 * Where the template promises a number of pages, lines to write on that it can spare give way, and some space; words never do.
 */
export function layout(document: Document, options: LayoutOptions, log: Log): Pages {
  const promised = document.maxPages;
  if (promised === undefined) return setPages(document, options, log);
  // The empty back of a sheet of paper is none of the pages.
  const oneSided = { ...options, evenPages: false };
  const { setting, pages, said } = keepPromise(promised, spareLines(document), (way, saying) =>
    setPages(withoutLines(document, way.dropped), oneSided, saying, way.isCloser),
  );
  log.addAll(said);
  if (pages.pages.length > promised) warnOfPages(document, pages, log);
  if (!options.evenPages || pages.pages.length % 2 === 0) return pages;
  return setPages(withoutLines(document, setting.dropped), options, new Log(), setting.isCloser);
}

/** Style, measure, paginate, finish. */
function setPages(document: Document, options: LayoutOptions, log: Log, isCloser = false): Pages {
  const { size, paper, profile, brand, fonts, language, direction, pictures, evenPages } = options;
  const style = toStyle(size, paper, profile, fonts.reach);
  const own = { accent: toAccent(brand.colour, brand.place, log), pictures };
  const grafts = new Map<StructureNode, StructureNode>();
  const { fillable, numberWords, shared } = options;
  const typesetting = {
    style,
    fonts,
    language,
    direction,
    numberWords,
    own: () => own,
    grafts,
    log,
    fillable,
    isTight: false,
    isStanding: false,
    shapes: new Map(),
    isStandingContent: document.isStanding ?? nothingStands,
    shared,
    blocks: measureBlocks,
  };
  const margins = measureMargins(document, { ...typesetting, columnHeightPt: paper.heightPt });
  const frames = toPageFrames(style, margins.runningHead.heightPt, margins.folio.heightPt);
  const furtherPt = frames.bottomPt - frames.furtherTopPt;
  const firstPt = frames.bottomPt - frames.firstTopPt;
  if (furtherPt < LEAST_COLUMN * paper.heightPt) {
    logMarginsTooHigh(document, log);
    return {
      widthPt: paper.widthPt,
      heightPt: paper.heightPt,
      pages: [],
      bookmarks: [],
      grafts: new Map(),
      reasons: () => [],
    };
  }
  const measured = measureGroups(document, { ...typesetting, columnHeightPt: furtherPt });
  const groups = makeRoom(isCloser ? measured.map(setCloser) : measured, firstPt);
  const pieces = groups.flatMap((group) => group.strips);
  const capacities = { firstPt, furtherPt };
  const cut = rememberedCut(pieces, capacities, shared, (stretch) => {
    logDoesNotFit(stretch, log);
  });
  checkProfile(profile, options.profilePlace, style, fonts, pieces, log);
  const behind = partsBehind(groups, cut);
  warnOfUrgentSigns(behind, log);
  const { strips, pages } = withoutLeftOut(pieces, cut);
  const finished = finish(strips, pages, {
    style,
    frames,
    capacities,
    ...margins,
    direction,
    evenPages,
    grafts,
  });
  return {
    ...finished,
    reasons: () => [
      ...finished.reasons(),
      ...cut.flatMap(({ leftOut }, index) => (leftOut > 0 ? [leftOutIn(index + 1, leftOut)] : [])),
      ...behind.map(
        ({ name, where }) => `${name} does not fit on page 1 with what stands before it, and ${where}`,
      ),
    ],
  };
}

function leftOutIn(page: number, count: number): string {
  return `page ${page} has ${count} ${count === 1 ? 'line' : 'lines'} to write on less than asked for: what follows has room there`;
}

function nothingStands(): boolean {
  return false;
}

/** Running head and folio leave at least this part of a page to the text. */
const LEAST_COLUMN = 0.4;

function logMarginsTooHigh(document: Document, log: Log): void {
  const { runningHead } = document;
  log.error(
    'margins-too-high',
    'the running head and the folio take most of each page: a name or title is too long for this size',
    runningHead.start[0]?.place ?? runningHead.place,
    'shorten the name or the title, or give the clinic a short_name',
  );
}

function measureMargins(
  document: Document,
  measuring: Measuring,
): { readonly runningHead: MeasuredMargin; readonly folio: MeasuredMargin } {
  return {
    runningHead: measureMargin(document.runningHead, 'header', measuring),
    folio: measureMargin(document.folio, 'footer', measuring),
  };
}

function measureGroups(document: Document, measuring: Measuring): readonly Group<Piece>[] {
  const root: StructureNode = { role: 'Document', parent: undefined };
  const column: Column = { ...measuring.style.column, owner: root };
  return document.blocks.map((block, index): Group<Piece> => ({
    name: block.kind,
    strips: measureBlockAt(document.blocks, index, column, measuring),
    ...(isSetCloser(block) && {
      tighter: () => measureBlockAt(document.blocks, index, column, { ...measuring, isTight: true }),
    }),
    onFirstPage: isOnFirstPage(block),
    yields: 'yields' in block && block.yields,
  }));
}

/** What has space to give on page 1 where urgent signs need it. */
function isSetCloser(block: Block): boolean {
  if (block.kind === 'online') return true;
  return isOnFirstPage(block) || block.kind === 'masthead' || (block.kind === 'heading' && block.level === 1);
}

function isOnFirstPage(block: Block): boolean {
  return block.kind === 'box' && block.onFirstPage;
}

function logDoesNotFit({ first, last, neededPt, availablePt }: DoesNotFit, log: Log): void {
  log.error(
    'does-not-fit',
    `${first.name} to ${last.name} must stay together and need ${Math.ceil(neededPt)} pt, and a page has ${Math.floor(availablePt)} pt`,
    first.place,
    'shorten it, or choose a smaller size',
  );
}

function warnOfPages(document: Document, pages: Pages, log: Log): void {
  log.warning(
    'too-many-pages',
    `the sheet has ${pages.pages.length} pages, and its template means it to have ${document.maxPages ?? 0}`,
    document.folio.place,
    'choose a smaller size or shorter words',
  );
}
