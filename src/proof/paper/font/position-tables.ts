import type { TrueType } from './true-type.js';

const EXTENSION = 9;

/** The parts of a font's table of positions (GPOS), by what each of them does (OpenType specification). */
export function* positionTables(font: TrueType): Iterable<{ readonly type: number; readonly start: number }> {
  const table = font.table('GPOS');
  if (!table) return;
  const lookups = table.at + font.u16(table.at + 8);
  for (let index = 0; index < font.u16(lookups); index += 1) {
    const lookup = lookups + font.u16(lookups + 2 + index * 2);
    for (let sub = 0; sub < font.u16(lookup + 4); sub += 1) {
      const start = lookup + font.u16(lookup + 6 + sub * 2);
      const type = font.u16(lookup);
      yield type === EXTENSION
        ? { type: font.u16(start + 2), start: start + font.u32(start + 4) }
        : { type, start };
    }
  }
}
