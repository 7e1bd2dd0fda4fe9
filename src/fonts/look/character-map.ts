import type { FontTables } from './font-tables.js';

/** Which glyph prints which character, by code point. */
export type CharacterMap = ReadonlyMap<number, number>;

const LAST_CODE = 0x10_ffff;
const MOST_MAPS = 32;
/** Maps by other keys than Unicode are never asked; those of variants (14) hold no characters of their own. */
const VARIANTS = 14;

/** What the maps of a font (OpenType, cmap) say together; or why they cannot be believed. */
export function characterMap(tables: FontTables, glyphs: number): CharacterMap | string {
  const cmap = tables.get('cmap');
  if (!cmap) return 'it has no map of characters';
  const count = cmap.getUint16(2);
  if (count > MOST_MAPS) return 'its map of characters is broken';
  const all = new Map<number, number>();
  const read = new Set<number>();
  for (let at = 4; at < 4 + 8 * count; at += 8) {
    const offset = cmap.getUint32(at + 4);
    if (!isUnicode(cmap.getUint16(at), cmap.getUint16(at + 2)) || read.has(offset)) continue;
    read.add(offset);
    const map = readMap(new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset));
    if (map === undefined) return 'its map of characters is broken, or of a kind that nobody uses';
    for (const [code, glyph] of map) {
      if (glyph >= glyphs) return `${named(code)} has a letter that is not there`;
      if ((all.get(code) ?? glyph) !== glyph) return `its maps of characters do not agree on ${named(code)}`;
      all.set(code, glyph);
    }
  }
  return all.size > 0 ? all : 'it has no map of characters by Unicode';
}

/** A character, as a message calls it. */
export function named(code: number): string {
  const character = String.fromCodePoint(code);
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `"${character}" (${number})` : number;
}

function isUnicode(platform: number, encoding: number): boolean {
  return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
}

function readMap(map: DataView): CharacterMap | undefined {
  switch (map.getUint16(0)) {
    case 4:
      return readSegments(map);
    case 6:
      return readTrimmed(map);
    case 12:
      return readGroups(map);
    case VARIANTS:
      return new Map();
    default:
      return undefined;
  }
}

/** Format 4: ranges of codes of 16 bits. */
function readSegments(map: DataView): CharacterMap | undefined {
  const [found, size] = [new Map<number, number>(), map.getUint16(6)];
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size];
  let last = -1;
  for (let at = 0; at < size; at += 2) {
    const [start, end] = [map.getUint16(starts + at), map.getUint16(ends + at)];
    if (start > end || start <= last) return undefined;
    last = end;
    const [delta, offset] = [map.getUint16(deltas + at), map.getUint16(offsets + at)];
    for (let code = start; code <= end && code < 0xff_ff; code += 1) {
      const raw = offset === 0 ? code : map.getUint16(offsets + at + offset + 2 * (code - start));
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xff_ff;
      if (glyph !== 0) found.set(code, glyph);
    }
  }
  return found;
}

/** Format 6: one range. */
function readTrimmed(map: DataView): CharacterMap {
  const [first, count] = [map.getUint16(6), map.getUint16(8)];
  const found = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const glyph = map.getUint16(10 + 2 * index);
    if (glyph !== 0) found.set(first + index, glyph);
  }
  return found;
}

/** Format 12: ranges of codes of 32 bits. */
function readGroups(map: DataView): CharacterMap | undefined {
  const found = new Map<number, number>();
  let last = -1;
  for (let at = 16; at < 16 + 12 * map.getUint32(12); at += 12) {
    const [start, end, glyph] = [map.getUint32(at), map.getUint32(at + 4), map.getUint32(at + 8)];
    if (start > end || start <= last || end > LAST_CODE) return undefined;
    last = end;
    for (let code = start; code <= end; code += 1)
      if (glyph + code - start !== 0) found.set(code, glyph + code - start);
  }
  return found;
}
