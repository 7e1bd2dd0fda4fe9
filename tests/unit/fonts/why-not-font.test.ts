import { describe, expect, test } from 'vitest';
import { whyNotFont } from '../../../src/fonts/index.js';
import { tryFont } from '../../../src/project/font-trial/try-font.js';
import { sealed } from '../../support/remade-font.js';
import { seeded } from '../../support/random.js';
import { countOf, isThorough } from '../../support/thorough.js';
import { FONTS } from '../../support/typesetting.js';

/** So many fonts of which some bytes are others. */
const DAMAGED = countOf('DAMAGED_FONTS', { few: 40, all: 150 });
const SOUND = FONTS.regular[0].bytes;

interface Table {
  readonly entry: number;
  readonly offset: number;
}

/** A sound font, changed. */
function changed(change: (bytes: Buffer, table: (tag: string) => Table) => void): Uint8Array {
  const bytes = Buffer.from(SOUND);
  change(bytes, (tag) => {
    const entry = bytes.indexOf(tag, 12, 'latin1');
    return { entry, offset: bytes.readUInt32BE(entry + 8) };
  });
  return sealed(bytes);
}

/** Two letters that are each made of other letters. */
function composed(bytes: Buffer, table: (tag: string) => Table, parts: readonly [number, number]): void {
  const [glyf, loca] = [table('glyf').offset, table('loca').offset];
  const isLong = bytes.readInt16BE(table('head').offset + 50) === 1;
  for (const [glyph, part] of parts.entries()) {
    const at = isLong ? bytes.readUInt32BE(loca + glyph * 4) : bytes.readUInt16BE(loca + glyph * 2) * 2;
    bytes.writeInt16BE(-1, glyf + at);
    bytes.writeUInt16BE(0, glyf + at + 10);
    bytes.writeUInt16BE(part, glyf + at + 12);
  }
}

test('the fonts of the press are sound', () => {
  for (const { bytes } of [...FONTS.regular, ...FONTS.bold]) expect(whyNotFont(bytes)).toBeUndefined();
});

describe('is refused, and why', () => {
  test.each<readonly [string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'cut off'],
    ['text', new TextEncoder().encode('this is not a font at all'), 'not a TrueType font'],
    ['a web font', changed((bytes) => bytes.write('wOF2', 'latin1')), 'packed for the web'],
    ['an .otf', changed((bytes) => bytes.write('OTTO', 'latin1')), 'PostScript outlines'],
    ['a collection', changed((bytes) => bytes.write('ttcf', 'latin1')), 'collection'],
    ['half a font', SOUND.subarray(0, SOUND.length / 2), 'cut off'],
    ['one with a million tables', changed((bytes) => bytes.writeUInt16BE(65_535, 4)), 'list of tables'],
    [
      'one without letters',
      changed((bytes, table) => bytes.write('xxxx', table('glyf').entry, 'latin1')),
      'lacks the table glyf',
    ],
    [
      'a variable font',
      changed((bytes, table) => bytes.write('fvar', table('gasp').entry, 'latin1')),
      'variable',
    ],
    [
      'one that may not be embedded',
      changed((bytes, table) => bytes.writeUInt16BE(2, table('OS/2').offset + 8)),
      'embedded',
    ],
    [
      'more letters than it has places for',
      changed((bytes, table) => bytes.writeUInt16BE(60_000, table('maxp').offset + 4)),
      'cut off',
    ],
    [
      'an em of nothing',
      changed((bytes, table) => bytes.writeUInt16BE(0, table('head').offset + 18)),
      'em is broken',
    ],
    ['a letter made of itself', changed((bytes, table) => composed(bytes, table, [0, 1])), 'of itself'],
    [
      'two letters made of each other',
      changed((bytes, table) => composed(bytes, table, [1, 0])),
      'of itself',
    ],
  ])('%s', (_name, bytes, why) => {
    expect(whyNotFont(bytes)).toContain(why);
  });
});

test('damaged fonts are refused or can be used, and soon, whatever the damage', () => {
  const random = seeded(20261123);
  const outcomes = { refused: 0, broken: 0, used: 0 };
  for (let round = 0; round < DAMAGED; round += 1) {
    const bytes = Buffer.from(SOUND);
    for (let hits = random.between(1, 12); hits > 0; hits -= 1)
      bytes[random.between(0, random.oneOf([400, bytes.length - 1]))] = random.between(0, 255);
    expect(whyNotFont(bytes), 'any change is seen by its checksum').toBeDefined();
    const lie = sealed(bytes);
    const start = performance.now();
    const why = tryFont(lie);
    outcomes[why === undefined ? 'used' : why === whyNotFont(lie) ? 'refused' : 'broken'] += 1;
    expect(performance.now() - start).toBeLessThan(5000);
  }
  expect(Math.min(outcomes.refused, outcomes.used)).toBeGreaterThan(0);
  // One in a hundred is found out by its letters alone.
  expect(outcomes.broken > 0 || !isThorough).toBe(true);
});
