import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Face } from '../fonts/index.js';
import type { GlyphText } from './glyph-texts.js';
import { parsedFont } from './parsed-font.js';
import { hex } from './hex.js';

/**
 * The part of a face that a file brings with it, encoded and compressed.
 *
 * It depends on the face and on the glyphs that are asked for and on nothing that was printed before, so that a copy is
 * the same bytes whatever else the press made.
 */
export interface FontSubset {
  /** As in the file, with the six letters that mark a subset. */
  readonly name: string;
  readonly face: Face;
  /** The number by which pages call a glyph that stands for a text. */
  readonly codeOf: (pair: GlyphText) => number;
  /** The same for the letter that a western glyph usually stands for. */
  readonly codeOfWestern: (glyph: number) => number;
  /** A code as the four digits by which pages write it. */
  readonly hexOf: (code: number) => string;
  /** Advance of each code, in thousandths of the type size. */
  readonly widths: readonly number[];
  /** The same as an array of the file. */
  readonly widthsText: string;
  readonly fontFile: Uint8Array;
  readonly fontFileLength: number;
  readonly toUnicode: Uint8Array;
}

/**
 * What a subset has as soon as it has any of it: letters and signs of western European languages.
 *
 * With only the letters that are printed, nearly every clinic's name would make a subset of its own, at the cost of
 * several sheets; so much more is about 10 kB.
 */
const WESTERN = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...'–—‘’“”•…'.split('').map((sign) => sign.charCodeAt(0)),
];

/** Subsets of each face by what else is in them; the few of a language serve all its sheets. */
const subsets = new WeakMap<Face, Map<string, FontSubset>>();
const MOST_REMEMBERED = 24;

/** A face's glyphs for texts beyond the western ones, which are added where `hasWestern`. */
export function fontSubset(face: Face, hasWestern: boolean, others: readonly string[]): FontSubset {
  const known = subsets.get(face) ?? new Map<string, FontSubset>();
  subsets.set(face, known);
  const key = `${hasWestern}\n${others.join('\n')}`;
  const found = known.get(key);
  if (found) return found;
  const [oldest] = known.keys();
  if (known.size >= MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
  const subset = makeSubset(face, [...(hasWestern ? westernPairs(face).keys() : []), ...others], key);
  known.set(key, subset);
  return subset;
}

const western = new WeakMap<Face, ReadonlyMap<string, GlyphText>>();

/** The western letters that a face has, with the glyphs that print them. */
export function westernPairs(face: Face): ReadonlyMap<string, GlyphText> {
  const known = western.get(face);
  if (known) return known;
  const font = parsedFont(face);
  const pairs = new Map(
    WESTERN.filter((codePoint) => face.hasGlyph(codePoint)).map((codePoint) => {
      const pair = { glyph: font.glyphForCodePoint(codePoint).id, text: String.fromCodePoint(codePoint) };
      return [keyOf(pair), pair] as const;
    }),
  );
  western.set(face, pairs);
  return pairs;
}

/** A pair as a key: a glyph that stands for two texts is embedded twice, so that each reads back as it was written. */
export function keyOf({ glyph, text }: GlyphText): string {
  return `${glyph} ${text}`;
}

function makeSubset(face: Face, keys: readonly string[], key: string): FontSubset {
  const font = parsedFont(face);
  const pairs = keys.map(pairOf);
  const codes = new Map(keys.map((pairKey, index) => [pairKey, index + 1]));
  const firsts = new Map([...pairs.entries()].toReversed().map(([index, { glyph }]) => [glyph, index + 1]));
  const digits = Array.from({ length: pairs.length + 1 }, (_, code) => hex(code, 4));
  const scale = 1000 / font.unitsPerEm;
  const widths = [0, ...pairs.map(({ glyph }) => glyph)].map(
    (glyph) => font.getGlyph(glyph).advanceWidth * scale,
  );
  const file = programOf(face, pairs);
  return {
    name: `${tagOf(`${face.name}\n${key}`)}+${(font.postscriptName ?? face.name).replaceAll(' ', '_')}`,
    face,
    codeOf: (pair) => {
      const code = codes.get(keyOf(pair));
      if (code === undefined) throw new Error(`glyph ${pair.glyph} is not in its subset`);
      return code;
    },
    codeOfWestern: (glyph) => firsts.get(glyph) ?? 0,
    hexOf: (code) => digits[code] ?? '0000',
    widths,
    widthsText: `[0 [${widths.map((width) => Math.round(width * 1000) / 1000).join(' ')}]]`,
    fontFile: deflateSync(file, { level: 9 }),
    fontFileLength: file.length,
    toUnicode: deflateSync(Buffer.from(toUnicode(pairs), 'latin1'), { level: 9 }),
  };
}

function pairOf(key: string): GlyphText {
  const blank = key.indexOf(' ');
  return { glyph: Number(key.slice(0, blank)), text: key.slice(blank + 1) };
}

/** A TrueType program with the glyphs in the order of their codes, after the one for what is missing. */
function programOf(face: Face, pairs: readonly GlyphText[]): Uint8Array {
  const subset = parsedFont(face).createSubset() as unknown as {
    includeGlyph(id: number): number;
    readonly glyphs: number[];
    encode(): Uint8Array;
  };
  const included = new Set<number>();
  for (const { glyph } of pairs) {
    if (included.has(glyph)) subset.glyphs.push(glyph);
    else subset.includeGlyph(glyph);
    included.add(glyph);
  }
  return subset.encode();
}

/** Six letters that differ where subsets differ (ISO 32000-1, 9.6.4). */
function tagOf(key: string): string {
  const digest = createHash('sha256').update(key).digest();
  return Array.from({ length: 6 }, (_, index) => String.fromCharCode(65 + ((digest[index] ?? 0) % 26))).join(
    '',
  );
}

/** What each code stands for, for whoever searches, copies or listens; a block holds at most 100 rows (Adobe Technical Note 5014). */
function toUnicode(pairs: readonly GlyphText[]): string {
  const rows = pairs.map(({ text }, index) => {
    const units = Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at), 4));
    return `<${hex(index + 1, 4)}> <${units.join('')}>`;
  });
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, index) =>
    rows.slice(index * 100, (index + 1) * 100),
  );
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
