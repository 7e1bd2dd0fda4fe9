import type { Words } from './paper-sheet.js';

const NONE: readonly number[] = [0];

/** How much more or less room than its width a glyph may have behind it, in ems: its font says so for some, in contexts. */
export function roomsBehind({ font: { embedded, source } }: Words, code: number): readonly number[] {
  const rooms = source.font.roomOf.get(embedded.lookOf(code));
  if (!rooms) return NONE;
  const em = source.font.font.unitsPerEm;
  return [0, ...rooms].map((room) => room / em);
}
