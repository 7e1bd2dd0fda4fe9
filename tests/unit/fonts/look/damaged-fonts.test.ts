import { describe, expect, test } from 'vitest';
import { loadFace } from '../../../../src/fonts/index.js';
import { tryFont } from '../../../../src/project/font-trial/try-font.js';
import { remadeFont, table, withGlyphs, type FontParts } from '../../../support/remade-font.js';
import { FONTS } from '../../../support/typesetting.js';

const SOUND = FONTS.regular[0].bytes;
const face = loadFace('sound', SOUND);

/** The glyph of a character of the sound font. */
function glyphOf(character: string): number {
  const run = { text: character, start: 0, end: 1, rightToLeft: false, script: undefined, language: 'en' };
  const [glyph] = face.shape(run);
  if (!glyph) throw new Error(`no ${character}`);
  return glyph.id;
}

const metricsAt = (character: string): number => 4 * glyphOf(character);
const [FIVE, SIX] = [glyphOf('5'), glyphOf('6')];

/** Rules that put one glyph in the place of another wherever it is set (OpenType, GSUB, single substitution). */
function replacing(parts: FontParts, written: number, printed: number): void {
  const words = (...numbers: readonly number[]): Buffer => {
    const bytes = Buffer.alloc(2 * numbers.length);
    for (const [index, number] of numbers.entries()) bytes.writeUInt16BE(number, 2 * index);
    return bytes;
  };
  const scripts = Buffer.concat([words(1), Buffer.from('DFLT'), words(8, 4, 0, 0, 0xff_ff, 1, 0)]);
  const features = Buffer.concat([words(1), Buffer.from('ccmp'), words(8, 0, 1, 0)]);
  const lookups = words(1, 4, 1, 0, 1, 8, 2, 8, 1, printed, 1, 1, written);
  const at = [10, 10 + scripts.length, 10 + scripts.length + features.length];
  parts.set('GSUB', Buffer.concat([words(1, 0, ...at), scripts, features, lookups]));
}

test('a font that was taken apart and put together again is as sound as before', () => {
  expect(tryFont(remadeFont(SOUND, () => undefined))).toBeUndefined();
  expect(tryFont(withGlyphs(SOUND, () => undefined))).toBeUndefined();
});

describe('one byte that changed on the way is seen, whichever it is', () => {
  const tables = ['cmap', 'glyf', 'hmtx', 'loca', 'head', 'GSUB', 'GPOS', 'name', 'OS/2', 'post'];
  test.each(tables)('in the table %s', (tag) => {
    const bytes = Buffer.from(SOUND);
    const entry = bytes.indexOf(tag, 12, 'latin1');
    const [offset, length] = [bytes.readUInt32BE(entry + 8), bytes.readUInt32BE(entry + 12)];
    const at = offset + Math.floor(length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 0x01;
    expect(tryFont(bytes)).toContain('checksum');
  });

  test('between the tables', () => {
    const bytes = Buffer.concat([SOUND, Buffer.from([0, 0, 0, 1])]);
    expect(tryFont(bytes)).toContain('checksum of the whole file');
  });
});

describe('a font that lies with checksums that fit is refused, and why', () => {
  test.each<readonly [string, Uint8Array, string]>([
    [
      'digits without outlines',
      withGlyphs(SOUND, (glyphs) => {
        for (const digit of '0123456789') glyphs[glyphOf(digit)] = Buffer.alloc(0);
      }),
      'is empty',
    ],
    ['a digit of zeros', withGlyphs(SOUND, (glyphs) => glyphs[SIX]?.fill(0)), '"6" (U+0036) is empty'],
    [
      'a letter of no outline',
      withGlyphs(SOUND, (glyphs) => (glyphs[glyphOf('ñ')] = Buffer.alloc(0))),
      '"ñ" (U+00F1) is empty',
    ],
    [
      'a point of no outline',
      withGlyphs(SOUND, (glyphs) => (glyphs[glyphOf('.')] = Buffer.alloc(0))),
      '"." (U+002E) is empty',
    ],
    [
      'two digits with one outline',
      withGlyphs(SOUND, (glyphs) => (glyphs[SIX] = glyphs[FIVE] ?? Buffer.alloc(0))),
      '"5" (U+0035) and "6" (U+0036) look the same',
    ],
    [
      'two letters with one outline',
      withGlyphs(SOUND, (glyphs) => (glyphs[glyphOf('b')] = glyphs[glyphOf('d')] ?? Buffer.alloc(0))),
      '"b" (U+0062) and "d" (U+0064) look the same',
    ],
    [
      'two digits that have changed places',
      withGlyphs(SOUND, (glyphs) => {
        const six = glyphs[SIX] ?? Buffer.alloc(0);
        glyphs[SIX] = glyphs[FIVE] ?? six;
        glyphs[FIVE] = six;
      }),
      '5 looks like 6',
    ],
    [
      'a letter without width',
      remadeFont(SOUND, (parts) => table(parts, 'hmtx').writeUInt16BE(0, metricsAt('a'))),
      '"a" (U+0061) has no width',
    ],
    [
      'a digit as wide as three',
      remadeFont(SOUND, (parts) => table(parts, 'hmtx').writeUInt16BE(3 * face.unitsPerEm, metricsAt('8'))),
      'the width of "8" (U+0038) does not fit',
    ],
    [
      'a digit half as wide as its ink',
      remadeFont(SOUND, (parts) => table(parts, 'hmtx').writeUInt16BE(face.unitsPerEm / 5, metricsAt('8'))),
      '"8" (U+0038)',
    ],
    [
      'bounds that its letters leave',
      remadeFont(SOUND, (parts) => table(parts, 'head').writeInt16BE(100, 42)),
      'outside of the bounds',
    ],
    [
      'a rule that prints 6 for 5',
      remadeFont(SOUND, (parts) => replacing(parts, FIVE, SIX)),
      'is set as something else',
    ],
  ])('%s', (_name, bytes, why) => {
    expect(tryFont(bytes)).toContain(why);
  });

  test('a character whose letter is not there', () => {
    const bytes = remadeFont(SOUND, (parts) => {
      table(parts, 'maxp').writeUInt16BE(SIX, 4);
      table(parts, 'hhea').writeUInt16BE(SIX, 34);
    });
    expect(tryFont(bytes)).toContain('a letter that is not there');
  });

  test('two maps of characters that do not agree', () => {
    const bytes = remadeFont(SOUND, (parts) => {
      parts.set('cmap', twoMaps(FIVE, SIX));
    });
    expect(tryFont(bytes)).toBe('its maps of characters do not agree on "5" (U+0035)');
  });
});

/** Maps for two kinds of programs, each of which holds the 5 alone (OpenType, cmap, format 6). */
function twoMaps(first: number, second: number): Buffer {
  const cmap = Buffer.alloc(20 + 24);
  for (const [index, glyph] of [first, second].entries()) {
    const [entry, map] = [4 + 8 * index, 20 + 12 * index];
    cmap.writeUInt16BE(3, entry);
    cmap.writeUInt16BE(index === 0 ? 1 : 10, entry + 2);
    cmap.writeUInt32BE(map, entry + 4);
    for (const [at, word] of [6, 12, 0, 0x35, 1, glyph].entries()) cmap.writeUInt16BE(word, map + 2 * at);
  }
  cmap.writeUInt16BE(2, 2);
  return cmap;
}
