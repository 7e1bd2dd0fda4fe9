import { coverageAt } from './coverage.js';
import { positionTables } from './position-tables.js';
import type { TrueType } from './true-type.js';

const SINGLE = 1;
/** Bits of a value: the way to the right, the way up, and how much more room there is to the next glyph. */
const [RIGHT, UP, ROOM] = [1, 2, 4];

/** How much more or less room a font may give single glyphs, where contexts ask for it, in units of the font. */
export function advanceMoves(font: TrueType): ReadonlyMap<number, readonly number[]> {
  const moves = new Map<number, number[]>();
  for (const { type, start } of positionTables(font)) {
    const format = font.u16(start + 4);
    if (type !== SINGLE || (format & ROOM) === 0) continue;
    const size = [...format.toString(2)].filter((bit) => bit === '1').length * 2;
    const skipped = ((format & RIGHT) === 0 ? 0 : 2) + ((format & UP) === 0 ? 0 : 2);
    const isAlike = font.u16(start) === 1;
    for (const [index, glyph] of coverageAt(font, start + font.u16(start + 2)).entries()) {
      const room = font.i16((isAlike ? start + 6 : start + 8 + index * size) + skipped);
      moves.set(glyph, [...(moves.get(glyph) ?? []), room]);
    }
  }
  return moves;
}
