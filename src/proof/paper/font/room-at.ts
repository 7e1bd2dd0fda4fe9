import type { TrueType } from './true-type.js';

/** Bits of a value's format: the way to the right, the way up, and how much more room there is to the next glyph. */
const [RIGHT, UP, ROOM] = [1, 2, 4];

/** Whether values of a format say how much more room there is to the next glyph (OpenType specification, GPOS). */
export function hasRoom(format: number): boolean {
  return (format & ROOM) !== 0;
}

/** How much more room a value gives, in units of the font. */
export function roomAt(font: TrueType, value: number, format: number): number {
  return font.i16(value + ((format & RIGHT) === 0 ? 0 : 2) + ((format & UP) === 0 ? 0 : 2));
}

/** The bytes of a value: two for each bit of its format. */
export function valueBytes(format: number): number {
  return format.toString(2).replaceAll('0', '').length * 2;
}
