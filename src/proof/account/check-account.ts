import type { Diagnostic } from '../../diagnostics/index.js';
import { doubt, REPORT } from '../checks/doubt.js';
import type { SourcesOfPicture, PictureSource } from '../sources-of-picture.js';
import type { Marked } from '../sheet/marked.js';
import type { PictureRead } from '../sheet/picture-digests.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import { checkBookmarks } from './check-bookmarks.js';
import { checkMargins, marginsOf, tablesOf, weighMargins } from './check-margins.js';
import { checkReadingOrder } from './check-reading-order.js';
import { isTick } from './tell.js';
import { compare } from './compare.js';
import { flowOf, NO_FLOW, type Flow } from './flow.js';
import { pairsOf } from './pairs-of.js';
import { ruledMarks, type RuledMarks } from './ruled-part.js';
import type { ExpectedSheet } from './expected-sheet.js';
import { foundSheet, type Found } from './found-sheet.js';
import type { TopBlock } from './read-markup.js';
import type { TableFound } from './table-found.js';
import type { Told } from './told.js';
import { weigh, type Weighed } from './weigh.js';
import { writingSpaces, type WritingSpace } from './writing-spaces.js';

/** What pictures are held against. */
export interface PictureFacts {
  readonly sourcesOf: SourcesOfPicture;
  /** SHA-256 of a picture's file as it is now. */
  readonly hashOf: (path: string) => string;
}

/** What an account comes to. */
export interface Account {
  readonly doubts: readonly Diagnostic[];
  /** The sheet says what its sources say, so that it is known what else must be drawn. */
  readonly isKnown: boolean;
  /** How the words must be drawn, once it is known that they are the right ones. */
  readonly weighed: readonly Weighed[];
  readonly spaces: readonly WritingSpace[];
  readonly ruled: readonly RuledMarks[];
  readonly tables: readonly TableFound[];
  /** What is painted for squares to tick off. */
  readonly ticks: readonly Marked[];
  readonly flow: Flow;
}

/** Holds a whole sheet against what its sources say: its body, its margins, its pictures. */
export function checkAccount(
  sheet: SheetRead,
  expected: ExpectedSheet,
  language: string,
  pictures: PictureFacts,
): Account {
  const found = foundSheet(sheet);
  const { doubts: body, order } = closest(expected.blocks, found);
  const isRoot = found.role === 'Document' && found.words === '' && found.language === language;
  const said = [
    ...(isRoot
      ? []
      : [
          doubt(
            'other-words',
            'the finished file has words or a language at the root of its structure',
            REPORT,
          ),
        ]),
    ...body,
  ];
  // What stands where is only asked once it is known that all of it is there.
  if (said.length > 0) return { ...NOTHING, doubts: said };
  const pairs = pairsOf(toldOf(order), found.kids);
  const margins = marginsOf(sheet, found, expected, pairs);
  return {
    doubts: [
      ...checkMargins(margins),
      ...checkReadingOrder(found),
      ...checkBookmarks(sheet, found),
      ...checkFields(sheet),
      ...checkPictures(expected.blocks, found, sheet, pictures),
    ],
    isKnown: true,
    weighed: [...weigh(pairs), ...weighMargins(margins)],
    spaces: writingSpaces(expected.places, pairs),
    ruled: ruledMarks(expected.parts, pairs),
    tables: tablesOf(margins, pairs),
    ticks: pairs.flatMap(({ told, found: one }) => (isTick(told) ? one.marks : [])),
    flow: flowOf(found, pairs, expected),
  };
}

const NOTHING: Omit<Account, 'doubts'> = {
  isKnown: false,
  weighed: [],
  spaces: [],
  ruled: [],
  tables: [],
  ticks: [],
  flow: NO_FLOW,
};

/** The doubts of the best of the orders in which blocks may stand: those that yield may go behind the urgent box. */
function closest(
  blocks: readonly TopBlock[],
  found: Found,
): { readonly doubts: readonly Diagnostic[]; readonly order: readonly TopBlock[] } {
  let order = blocks;
  let doubts = compare(toldOf(order), found.kids, '');
  for (let next = withOneMoved(order); doubts.length > 0 && next; next = withOneMoved(order)) {
    order = next;
    const others = compare(toldOf(order), found.kids, '');
    if (others.length < doubts.length) doubts = others;
  }
  return { doubts, order };
}

function toldOf(blocks: readonly TopBlock[]): readonly Told[] {
  return blocks.map(({ told }) => told);
}

/** The nearest block before the urgent box that yields, put behind it. */
function withOneMoved(blocks: readonly TopBlock[]): readonly TopBlock[] | undefined {
  const urgent = blocks.findLastIndex(({ onFirstPage }) => onFirstPage);
  const yielding = blocks.findLastIndex(({ yields }, index) => index < urgent && yields);
  const moved = blocks[yielding];
  if (!moved) return undefined;
  return [
    ...blocks.slice(0, yielding),
    ...blocks.slice(yielding + 1, urgent + 1),
    moved,
    ...blocks.slice(urgent + 1),
  ];
}

/** Each picture is made from the file that its sources name, as that file is now, and there is no other. */
function checkPictures(
  blocks: readonly TopBlock[],
  found: Found,
  sheet: SheetRead,
  { sourcesOf, hashOf }: PictureFacts,
): readonly Diagnostic[] {
  const wanted = blocks.flatMap(({ told }) => picturesIn(told));
  const there = figuresIn(found);
  if (there.length !== wanted.length || sheet.pictures.length !== wanted.length)
    return [
      doubt(
        'other-pictures',
        `the finished file has ${sheet.pictures.length} pictures, and not ${wanted.length}`,
        REPORT,
      ),
    ];
  return wanted.flatMap((path, index) => {
    const isRight = ({ path: from, sha256 }: PictureSource): boolean =>
      from === path && sha256 === hashOf(path);
    const isFrom = (key: string | undefined): boolean => key !== undefined && sourcesOf(key).some(isRight);
    const isIt = ({ dataKey, pixelsKey }: PictureRead): boolean => isFrom(dataKey) || isFrom(pixelsKey());
    return (there[index] ?? []).some(isIt)
      ? []
      : [doubt('other-picture', `the finished file does not show ${path} as that file is now`, REPORT)];
  });
}

function picturesIn({ picture, kids }: Told): readonly string[] {
  return [...(picture === undefined ? [] : [picture]), ...kids.flatMap(picturesIn)];
}

function figuresIn({ role, pictures, kids }: Found): readonly (readonly PictureRead[])[] {
  return [...(role === 'Figure' && pictures.length > 0 ? [pictures] : []), ...kids.flatMap(figuresIn)];
}

/** A form comes without anything filled in, and no two of its fields share a name, and so a value. */
function checkFields({ annotations }: SheetRead): readonly Diagnostic[] {
  const fields = [...annotations.values()].filter(({ kind }) => kind === 'Widget');
  const names = new Set(fields.map(({ name }) => name));
  return [
    ...fields
      .filter(({ filled }) => filled.some((value) => value !== ''))
      .map(({ label = '' }) =>
        doubt('filled-field', `the field "${label}" of the finished file is filled in`, REPORT),
      ),
    ...(names.size === fields.length
      ? []
      : [doubt('shared-field', 'two fields of the finished file have one name', REPORT)]),
  ];
}
