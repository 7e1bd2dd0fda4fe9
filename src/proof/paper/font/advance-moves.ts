import { coverageAt } from './coverage.js';
import { positionTables } from './position-tables.js';
import { hasRoom, roomAt, valueBytes } from './room-at.js';
import type { TrueType } from './true-type.js';

const SINGLE = 1;

/** How much more or less room a font may give single glyphs, where contexts ask for it, in units of the font. */
export function advanceMoves(font: TrueType): ReadonlyMap<number, readonly number[]> {
  const moves = new Map<number, number[]>();
  for (const { type, start } of positionTables(font)) {
    const format = font.u16(start + 4);
    if (type !== SINGLE || !hasRoom(format)) continue;
    const size = valueBytes(format);
    const isAlike = font.u16(start) === 1;
    for (const [index, glyph] of coverageAt(font, start + font.u16(start + 2)).entries()) {
      const room = roomAt(font, isAlike ? start + 6 : start + 8 + index * size, format);
      moves.set(glyph, [...(moves.get(glyph) ?? []), room]);
    }
  }
  return moves;
}
