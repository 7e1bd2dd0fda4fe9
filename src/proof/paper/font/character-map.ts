import { UnreadableError } from '../../file/unreadable-error.js';
import type { TrueType } from './true-type.js';

/** Finds the glyph that a font's own table gives for a character; 0 where it has none. */
export function characterMap(font: TrueType): (codePoint: number) => number {
  const { at } = font.needed('cmap');
  const tables = Array.from({ length: font.u16(at + 2) }, (_, index) => at + 4 + index * 8);
  const unicode = tables.filter((entry) => {
    const [platform, encoding] = [font.u16(entry), font.u16(entry + 2)];
    return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
  });
  const starts = unicode.map((entry) => at + font.u32(entry + 4));
  const full = starts.find((start) => font.u16(start) === 12);
  if (full !== undefined) return (codePoint) => inGroups(font, full, codePoint);
  const basic = starts.find((start) => font.u16(start) === 4);
  if (basic === undefined) throw new UnreadableError('has a font that names no characters');
  return (codePoint) => inSegments(font, basic, codePoint);
}

/** Format 12: groups of characters that count up with their glyphs. */
function inGroups(font: TrueType, start: number, codePoint: number): number {
  let low = 0;
  let high = font.u32(start + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = start + 16 + middle * 12;
    if (codePoint < font.u32(group)) high = middle - 1;
    else if (codePoint > font.u32(group + 4)) low = middle + 1;
    else return font.u32(group + 8) + codePoint - font.u32(group);
  }
  return 0;
}

/** Format 4: segments with a distance to the glyph, or a row of glyphs. */
function inSegments(font: TrueType, start: number, codePoint: number): number {
  const bytes = font.u16(start + 6);
  const ends = start + 14;
  for (let at = 0; at < bytes; at += 2) {
    if (codePoint > font.u16(ends + at)) continue;
    const first = font.u16(ends + bytes + 2 + at);
    if (codePoint < first) return 0;
    const delta = font.u16(ends + 2 * bytes + 2 + at);
    const rangeAt = ends + 3 * bytes + 2 + at;
    const range = font.u16(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xff_ff;
    const glyph = font.u16(rangeAt + range + (codePoint - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xff_ff;
  }
  return 0;
}
