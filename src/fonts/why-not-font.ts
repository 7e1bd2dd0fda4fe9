import { fontTables, type FontTables } from './look/font-tables.js';
import { whyNotLooked } from './look/why-not-looked.js';

/** Tables without which nothing can be set or embedded. */
const NEEDED = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name'] as const;
const OTHER_KINDS: Readonly<Record<string, string>> = {
  OTTO: 'it has PostScript outlines (.otf)',
  ttcf: 'it is a collection of several fonts (.ttc)',
  wOFF: 'it is packed for the web (.woff)',
  wOF2: 'it is packed for the web (.woff2)',
};
/** Letters made of letters made of letters: two levels are usual. */
const MOST_NESTED = 6;
/** Outlines that one letter is put together from, all levels counted. */
const MOST_PARTS = 512;

/**
 * Why a font file must not be handed to any library; undefined where nothing is wrong with it.
 *
 * Holds it to its own checksums, and looks at each letter as it would be printed. Each table and letter is looked at a
 * few times, so that whatever the file holds, this ends soon and takes no memory to speak of.
 */
export function whyNotFont(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12) return 'it is cut off';
  const kind = String.fromCharCode(...bytes.subarray(0, 4));
  const other = OTHER_KINDS[kind];
  if (other !== undefined) return other;
  if (view.getUint32(0) !== 0x00_01_00_00 && kind !== 'true') return 'it is not a TrueType font';
  const tables = fontTables(view);
  if (typeof tables === 'string') return tables;
  if (tables.has('fvar')) return 'it is a variable font';
  const lacking = NEEDED.filter((tag) => !tables.has(tag));
  if (lacking.length > 0) return `it lacks the table ${lacking.join(', ')}`;
  try {
    return whyNotAllowed(tables) ?? whyNotSound(tables) ?? whyNotLooked(tables);
  } catch (error) {
    // Whatever is read beyond the end of a table.
    if (error instanceof RangeError) return 'a table of it is cut off';
    throw error;
  }
}

/** The licence bits of a font (OpenType, OS/2, fsType): 2 alone forbids to embed it. */
function whyNotAllowed(tables: FontTables): string | undefined {
  const licence = tables.get('OS/2')?.getUint16(8) ?? 0;
  return (licence & 0xf) === 2 ? 'its maker does not allow that it is embedded' : undefined;
}

function whyNotSound(tables: FontTables): string | undefined {
  const table = (tag: (typeof NEEDED)[number]): DataView =>
    tables.get(tag) ?? new DataView(new ArrayBuffer(0));
  const em = table('head').getUint16(18);
  if (em < 16 || em > 16_384) return 'its em is broken';
  const glyphs = table('maxp').getUint16(4);
  const metrics = table('hhea').getUint16(34);
  if (glyphs === 0 || metrics === 0 || metrics > glyphs) return 'its number of letters is broken';
  if (table('hmtx').byteLength < metrics * 4 + (glyphs - metrics) * 2) return 'its table hmtx is cut off';
  const offsets = offsetsOf(table('loca'), table('head').getInt16(50) === 1, glyphs);
  const parts: number[][] = [];
  for (let glyph = 0; glyph < glyphs; glyph += 1) {
    const [from = 0, to = 0] = [offsets[glyph], offsets[glyph + 1]];
    if (to < from || to > table('glyf').byteLength) return `its letter ${glyph} is broken`;
    parts.push(to - from < 10 ? [] : partsOf(table('glyf'), from));
  }
  return whyNotMade(parts);
}

function offsetsOf(loca: DataView, isLong: boolean, glyphs: number): readonly number[] {
  return Array.from({ length: glyphs + 1 }, (_, index) =>
    isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2,
  );
}

const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const FOUR_SCALES = 0x0080;

/** The letters that a composed letter is put together from (OpenType, glyf). */
function partsOf(glyf: DataView, from: number): number[] {
  const parts: number[] = [];
  if (glyf.getInt16(from) >= 0) return parts;
  for (let at = from + 10; parts.length <= MOST_PARTS;) {
    const flags = glyf.getUint16(at);
    parts.push(glyf.getUint16(at + 2));
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & FOUR_SCALES ? 8 : flags & TWO_SCALES ? 4 : flags & SCALE ? 2 : 0;
    if (!(flags & MORE)) break;
  }
  return parts;
}

/** A letter made of itself would never end, and ten made of ten of ten fill any memory. */
function whyNotMade(parts: readonly (readonly number[])[]): string | undefined {
  const counts = new Map<number, number>();
  const countOf = (glyph: number, depth: number): number => {
    const known = counts.get(glyph);
    if (known !== undefined) return known;
    // Until it is counted: whoever meets a letter on the way to itself never ends.
    counts.set(glyph, Infinity);
    const own = depth > MOST_NESTED ? undefined : parts[glyph];
    const count = own?.reduce((sum, part) => sum + countOf(part, depth + 1), 1) ?? Infinity;
    counts.set(glyph, count);
    return count;
  };
  for (let glyph = 0; glyph < parts.length; glyph += 1)
    if (countOf(glyph, 0) > MOST_PARTS) return `its letter ${glyph} is made of too many others, or of itself`;
  return undefined;
}
