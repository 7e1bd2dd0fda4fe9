import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Log } from '../../src/diagnostics/index.js';
import { readMarkup, toDocument } from '../../src/document/index.js';
import { layout } from '../../src/layout/index.js';
import { PAPERS, PROFILES, SIZES } from '../../src/model/index.js';
import type { Picture } from '../../src/pictures/index.js';
import { SharedWork } from '../../src/memory/index.js';
import { numberWordsIn } from '../support/content.js';
import { dumpDocument } from '../support/dump-document.js';
import { dumpPages } from '../support/dump-pages.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { logged } from '../support/logged.js';
import { FONTS } from '../support/typesetting.js';

const SHARED = new SharedWork();

const square: Picture = {
  format: 'png',
  bytes: new Uint8Array(),
  widthPx: 1200,
  heightPx: 600,
  sourceWidthPx: 1200,
};

const OPTIONS = {
  size: SIZES.large,
  paper: PAPERS.letter,
  profile: PROFILES.acb,
  profilePlace: { file: 'oak.yaml', line: 5, column: 10 },
  brand: { colour: '#0b5d66', place: { file: 'oak.yaml', line: 4, column: 9 } },
  fonts: FONTS,
  language: 'en',
  direction: 'ltr' as const,
  numberWords: numberWordsIn,
  shared: SHARED,
  pictures: new Map([
    ['logo.svg', square],
    ['figure.svg', square],
  ]),
  evenPages: false,
  fillable: false,
};

/** Compares with what is checked in, or, where UPDATE_GOLDEN=1 is set, writes it: read it before you commit it. */
function expectGolden(folder: string, name: string, dump: string): void {
  const file = join(folder, `${name}.txt`);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, dump);
  expect(dump).toBe(readFileSync(file, 'utf8'));
}

describe.each(['small-handout', 'every-block'])('%s', (name) => {
  const folder = join(PROJECT_FOLDER, 'tests/golden', name);
  const log = new Log();
  const document = toDocument(
    readMarkup(readFileSync(join(folder, 'input.xml'), 'utf8'), 'input.xml', log),
    log,
  );

  test('becomes the document that was read and found good', () => {
    expect(logged(log)).toEqual([]);
    expectGolden(folder, 'document', dumpDocument(document));
  });

  test('becomes the pages that were read and found good', () => {
    const said = new Log();
    expectGolden(folder, 'pages', dumpPages(layout(document, OPTIONS, said)));
    expect(logged(said)).toEqual([]);
  });
});
