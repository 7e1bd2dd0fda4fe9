import type { TrueType } from './true-type.js';

/** The glyphs of a coverage table, in the order in which they are counted (OpenType specification, chapter 2). */
export function coverageAt(font: TrueType, start: number): readonly number[] {
  const count = font.u16(start + 2);
  if (font.u16(start) === 1)
    return Array.from({ length: count }, (_, index) => font.u16(start + 4 + index * 2));
  return Array.from({ length: count }, (_, index) => start + 4 + index * 6).flatMap((range) => {
    const first = font.u16(range);
    return Array.from({ length: font.u16(range + 2) - first + 1 }, (_, index) => first + index);
  });
}
