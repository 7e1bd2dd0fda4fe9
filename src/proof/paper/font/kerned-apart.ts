import { coverageAt } from './coverage.js';
import { positionTables } from './position-tables.js';
import { hasRoom, roomAt, valueBytes } from './room-at.js';
import type { TrueType } from './true-type.js';

const PAIRS = 2;

/** How far a font kerns two glyphs apart, in units of the font; 0 where it does not (OpenType specification, GPOS type 2). */
export function kernedApart(font: TrueType, left: number, right: number): number {
  let most = 0;
  for (const { type, start } of positionTables(font)) {
    const format = font.u16(start + 4);
    if (type !== PAIRS || !hasRoom(format)) continue;
    const place = coverageAt(font, start + font.u16(start + 2)).indexOf(left);
    if (place === -1) continue;
    const value =
      font.u16(start) === 1 ? ofGlyphs(font, start, place, right) : ofClasses(font, start, left, right);
    if (value === undefined) continue;
    most = Math.max(most, roomAt(font, value, format));
  }
  return most;
}

/** Where the value stands of a glyph and the one behind it. */
function ofGlyphs(font: TrueType, start: number, place: number, right: number): number | undefined {
  const set = start + font.u16(start + 10 + place * 2);
  const size = 2 + valuesSize(font, start);
  for (let index = 0; index < font.u16(set); index += 1) {
    const pair = set + 2 + index * size;
    if (font.u16(pair) === right) return pair + 2;
  }
  return undefined;
}

/** Where the value stands of a glyph's class and the class of the one behind it. */
function ofClasses(font: TrueType, start: number, left: number, right: number): number {
  const one = classOf(font, start + font.u16(start + 8), left);
  const other = classOf(font, start + font.u16(start + 10), right);
  return start + 16 + (one * font.u16(start + 14) + other) * valuesSize(font, start);
}

/** The bytes of both values of a pair. */
function valuesSize(font: TrueType, start: number): number {
  return valueBytes(font.u16(start + 4)) + valueBytes(font.u16(start + 6));
}

/** The class of a glyph (OpenType specification, chapter 2). */
function classOf(font: TrueType, start: number, glyph: number): number {
  if (font.u16(start) === 1) {
    const place = glyph - font.u16(start + 2);
    return place >= 0 && place < font.u16(start + 4) ? font.u16(start + 6 + place * 2) : 0;
  }
  for (let index = 0; index < font.u16(start + 2); index += 1) {
    const range = start + 4 + index * 6;
    if (glyph >= font.u16(range) && glyph <= font.u16(range + 2)) return font.u16(range + 4);
  }
  return 0;
}
