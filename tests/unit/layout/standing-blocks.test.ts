import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import {
  castElements,
  readMarkup,
  SharedParts,
  toDocument,
  type Document,
} from '../../../src/document/index.js';
import { placeMark } from '../../../src/text/index.js';
import {
  layout,
  type LayoutOptions,
  type Owner,
  type Pages,
  type StructureNode,
} from '../../../src/layout/index.js';
import { PAPERS, PROFILES, SIZES } from '../../../src/model/index.js';
import type { Picture } from '../../../src/pictures/index.js';
import { SharedWork } from '../../../src/memory/index.js';
import { numberWordsIn } from '../../support/content.js';
import { dumpPages } from '../../support/dump-pages.js';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { logged } from '../../support/logged.js';
import { FONTS } from '../../support/typesetting.js';

const SHARED = new SharedWork();

const FILE = 'input.xml';
const EVERY_BLOCK = readFileSync(join(PROJECT_FOLDER, 'tests/golden/every-block', FILE), 'utf8');

/** A sheet of every kind of block, most of them printed twice, and this clinic's name among them. */
function markupFor(clinic: string): string {
  const [, part = ''] = /(<part.*<\/part>)/su.exec(EVERY_BLOCK) ?? [];
  const own = `<part><p>Ask <from>${clinic}</from>.</p></part>`;
  return EVERY_BLOCK.replace('</handout>', `${own}${part}<part><p>漢</p></part></handout>`);
}

const fillForme = castElements(readMarkup(markupFor(placeMark(0)), FILE, new Log())).fill;
const PARTS = new SharedParts();

/** From a forme, or the whole way. */
function documentOf(clinic: string, how: 'forme' | 'whole'): Document {
  const log = new Log();
  const filled = fillForme({ words: [clinic], placeOf: () => PLACE });
  if (!filled) throw new Error('not filled');
  const document =
    how === 'forme'
      ? toDocument(filled, log, PARTS)
      : toDocument(readMarkup(markupFor(clinic), FILE, log), log);
  expect(logged(log)).toEqual([]);
  return document;
}

function picture(widthPx: number): Picture {
  return { format: 'png', bytes: new Uint8Array(), widthPx, heightPx: 600, sourceWidthPx: widthPx };
}

const PLACE = { file: 'oak.yaml', line: 4, column: 9 };

function options(colour: string, changes: Partial<LayoutOptions> = {}): LayoutOptions {
  return {
    size: SIZES.large,
    paper: PAPERS.letter,
    profile: PROFILES.acb,
    profilePlace: PLACE,
    brand: { colour, place: PLACE },
    fonts: FONTS,
    language: 'en',
    direction: 'ltr',
    numberWords: numberWordsIn,
    shared: SHARED,
    pictures: new Map([
      ['logo.svg', picture(1200)],
      ['figure.svg', picture(1200)],
    ]),
    evenPages: false,
    fillable: false,
    ...changes,
  };
}

/** All that can be seen of a sheet, heard of it, and said of it. */
function seen(document: Document, asked: LayoutOptions): readonly unknown[] {
  const log = new Log();
  const pages = layout(document, asked, log);
  return [dumpPages(pages), structureOf(pages), logged(log)];
}

/** The nodes from each mark up to the root, each by when it was first met: the same numbers, the same tree. */
function structureOf({ pages, grafts }: Pages): readonly string[] {
  const numbers = new Map<StructureNode, number>();
  const numberOf = (node: StructureNode): number => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  const pathOf = (owner: Owner): string => {
    if (typeof owner === 'string') return owner;
    const parent = owner.parent && (grafts.get(owner.parent) ?? owner.parent);
    return `${parent ? `${pathOf(parent)} / ` : ''}${owner.role} ${numberOf(owner)}`;
  };
  return pages.flatMap(({ marks }) =>
    marks.flatMap((mark) =>
      mark.kind === 'line' ? mark.line.runs.map((run) => pathOf(run.owner)) : [pathOf(mark.owner)],
    ),
  );
}

/** Sheets in the order in which a build might make them. */
const SHEETS: readonly (readonly [string, string, LayoutOptions])[] = [
  ['of one clinic', 'Oak', options('#0b5d66')],
  ['of another, in its colour', 'Elm', options('#aa0000')],
  ['of one whose colour is too pale for borders', 'Ash', options('#ffcc00')],
  [
    'of one with other pictures',
    'Oak',
    options('#0b5d66', {
      pictures: new Map([
        ['logo.svg', picture(3000)],
        ['figure.svg', picture(700)],
      ]),
    }),
  ],
  [
    'with other words beside its numbers',
    'Oak',
    options('#0b5d66', { numberWords: () => ({ units: ['x'] }) }),
  ],
  ['in another size', 'Elm', options('#aa0000', { size: SIZES.xxlarge })],
  ['on another paper', 'Elm', options('#aa0000', { paper: PAPERS.a4 })],
  ['from right to left', 'Elm', options('#aa0000', { direction: 'rtl' })],
  ['to be filled in', 'Elm', options('#aa0000', { fillable: true })],
  ['in another language', 'Elm', options('#aa0000', { language: 'de' })],
  ['in another profile', 'Elm', options('#aa0000', { profile: PROFILES.aph })],
  ['of the first clinic again', 'Oak', options('#0b5d66')],
];

describe('a sheet of blocks that stand in every sheet is the sheet that is made without them', () => {
  test.each(SHEETS)('%s', (_which, clinic, asked) => {
    const anew = seen(documentOf(clinic, 'whole'), asked);
    expect(seen(documentOf(clinic, 'forme'), asked)).toEqual(anew);
    expect(anew[0]).toContain(clinic);
    expect(anew[2]).toContainEqual(expect.stringContaining('no font has the character "漢" (U+6F22)'));
  });

  test('though most of its blocks are the very same', () => {
    const [oak, elm] = ['Oak', 'Elm'].map((clinic) => documentOf(clinic, 'forme'));
    const shared = elm?.blocks.filter((block) => oak?.blocks.includes(block)) ?? [];
    expect(shared.length).toBeGreaterThan(5);
    expect(shared.length).toBeLessThan(elm?.blocks.length ?? 0);
  });
});
