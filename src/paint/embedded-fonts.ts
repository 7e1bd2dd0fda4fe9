import type { Face } from '../fonts/index.js';
import type { LineRun, Pages } from '../layout/index.js';
import type { SharedWork, Shelf } from '../memory/index.js';
import { fontSubset, type FontSubset } from './font-subset.js';
import type { ObjectWriter } from './object-writer.js';
import { parsedFont } from './parsed-font.js';
import { pdfNumber } from './pdf-number.js';
import { runGlyphs } from './run-glyphs.js';

/** A face inside a document. */
export interface EmbeddedFont {
  /** What pages call it: F1. */
  readonly name: string;
  readonly subset: FontSubset;
}

/** The faces of a document; the same object for every document that has the same subsets of them. */
export type EmbeddedFonts = ReadonlyMap<Face, EmbeddedFont>;

const FONTS: Shelf<EmbeddedFonts> = { name: 'fonts' };
/** What the codes and widths of a subset take (measured); its font file is kept with the subset. */
const BYTES_A_SUBSET = 30_000;

/** The faces of all pages, each with one subset: whatever any page prints in it. */
export function fontsOf(pages: Pages, shared: SharedWork): EmbeddedFonts {
  const subsets = [...needsOf(pages)].map(([face, { hasWestern, others }]) =>
    fontSubset(face, hasWestern, [...others].toSorted()),
  );
  const key = subsets.map((subset) => shared.numberOf(subset)).join(' ');
  const known = shared.get(FONTS, key);
  if (known) return known;
  const fonts = new Map(
    subsets.map((subset, index) => [subset.face, { name: `F${index + 1}`, subset }] as const),
  );
  shared.set(FONTS, key, fonts, BYTES_A_SUBSET * fonts.size);
  return fonts;
}

/** Writes fonts into a file; returns the object of each, by what pages call it. */
export function writeFonts(fonts: EmbeddedFonts, objects: ObjectWriter): ReadonlyMap<string, number> {
  return new Map([...fonts.values()].map(({ name, subset }) => [name, writeFont(subset, objects)]));
}

interface Need {
  hasWestern: boolean;
  readonly others: Set<string>;
}

function needsOf(pages: Pages): ReadonlyMap<Face, Need> {
  const needs = new Map<Face, Need>();
  for (const { run, isStanding } of runsOf(pages)) {
    const need = needs.get(run.face) ?? { hasWestern: false, others: new Set() };
    needs.set(run.face, need);
    const { hasWestern, others } = runGlyphs(run, isStanding);
    need.hasWestern ||= hasWestern;
    for (const other of others) need.others.add(other);
  }
  return needs;
}

function runsOf({ pages }: Pages): readonly { readonly run: LineRun; readonly isStanding: boolean }[] {
  return pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => {
      if (mark.kind !== 'line') return [];
      const { runs, isStanding } = mark.line;
      return runs.filter((run) => run.glyphs.length > 0).map((run) => ({ run, isStanding }));
    }),
  );
}

/** Font descriptor flag: glyphs are called by their numbers (ISO 32000-1, 9.8.2). */
const SYMBOLIC = 1 << 2;

/** A composite font whose codes are the subset's own (ISO 32000-1, 9.7); returns its object. */
export function writeFont(subset: FontSubset, objects: ObjectWriter): number {
  const font = parsedFont(subset.face);
  const scale = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  const box = [minX, minY, maxX, maxY].map((value) => pdfNumber(value * scale)).join(' ');
  const file = objects.addStream(subset.fontFile, `/Filter /FlateDecode /Length1 ${subset.fontFileLength}`);
  const descriptor = objects.add(
    `<</Type /FontDescriptor /FontName /${subset.name} /Flags ${SYMBOLIC} /FontBBox [${box}]` +
      ` /ItalicAngle ${pdfNumber(font.italicAngle)} /Ascent ${pdfNumber(font.ascent * scale)}` +
      ` /Descent ${pdfNumber(font.descent * scale)} /CapHeight ${pdfNumber(font.capHeight * scale)}` +
      ` /XHeight ${pdfNumber(font.xHeight * scale)} /StemV 0 /FontFile2 ${file} 0 R>>`,
  );
  const descendant = objects.add(
    `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${subset.name} /CIDToGIDMap /Identity` +
      ' /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>' +
      ` /FontDescriptor ${descriptor} 0 R /W ${subset.widthsText}>>`,
  );
  const toUnicode = objects.addStream(subset.toUnicode, '/Filter /FlateDecode');
  return objects.add(
    `<</Type /Font /Subtype /Type0 /BaseFont /${subset.name} /Encoding /Identity-H` +
      ` /DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R>>`,
  );
}
