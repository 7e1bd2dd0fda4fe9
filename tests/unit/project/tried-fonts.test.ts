import { Log } from '../../../src/diagnostics/index.js';
import { expect, test } from 'vitest';
import { tryFont } from '../../../src/project/font-trial/try-font.js';
import { TRIED_FONTS } from '../../../src/project/font-trial/tried-fonts.js';
import { openWorld } from '../../../src/project/index.js';
import { loadFontList } from '../../../src/project/load-font-list.js';
import { hashOfBytes } from '../../../src/world/index.js';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { isThorough } from '../../support/thorough.js';

const world = openWorld(PROJECT_FOLDER, PROJECT_FOLDER, new Date(0));
/** Chinese and Japanese fonts take seconds each. */
const QUICK_BYTES = 1_000_000;

const FILES = (loadFontList(world, new Log())?.families ?? []).flatMap(({ regular, bold }) => [
  regular,
  bold,
]);
const FOUND = FILES.flatMap((file) => {
  const read = world.read(file, 64 * 1024 * 1024);
  return read.kind === 'found' ? [{ file, bytes: read.bytes }] : [];
});

test('the fonts of fonts.yaml are there to be tried; where the judges are, all of them', () => {
  expect(FOUND.length).toBeGreaterThanOrEqual(isThorough ? FILES.length : 6);
});

test.each(FOUND)('$file is one that was tried', ({ bytes }) => {
  expect(TRIED_FONTS).toContain(hashOfBytes(bytes));
});

test.each(FOUND.filter(({ bytes }) => isThorough || bytes.length < QUICK_BYTES))(
  '$file is sound',
  ({ bytes }) => {
    expect(tryFont(bytes)).toBeUndefined();
  },
  60_000,
);
