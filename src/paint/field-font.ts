import type { Face } from '../fonts/index.js';
import { writeFont } from './embedded-fonts.js';
import { fontSubset, keyOf } from './font-subset.js';
import type { ObjectWriter } from './object-writer.js';
import { parsedFont } from './parsed-font.js';
import { Raw, type DocumentInternals, type PdfReference } from './pdfkit-internals.js';

const FIRST = 32;
const LAST = 255;
/** Font descriptor flag: a font of ordinary letters (ISO 32000-1, 9.8.2). */
const NONSYMBOLIC = 1 << 5;
/** Six letters mark a font that brings no more than the file needs: here, the letters of WinAnsi. */
const TAG = 'FIELDS';

/** A font for what people type, which holds more than the sheet prints. */
export interface FieldFont {
  readonly face: Face;
  /** What can be typed, by its code points; undefined for the letters of WinAnsi. */
  readonly letters: readonly number[] | undefined;
}

/**
 * The font for what people fill in: the fonts of the pages hold only the glyphs that are printed, so a viewer could not
 * write an "x" that no page has.
 */
export function embedFieldFont(
  { face, letters }: FieldFont,
  pdf: DocumentInternals,
  objects: ObjectWriter,
): PdfReference | Raw {
  if (!letters) return westernFont(face, pdf);
  const font = parsedFont(face);
  const keys = letters.map((code) =>
    keyOf({ glyph: font.glyphForCodePoint(code).id, text: String.fromCodePoint(code) }),
  );
  return new Raw(`${writeFont(fontSubset(face, false, keys), objects)} 0 R`);
}

/** A whole font in an encoding that every viewer can write with, a byte a letter. */
function westernFont(face: Face, pdf: DocumentInternals): PdfReference {
  const font = parsedFont(face);
  const scale = 1000 / font.unitsPerEm;
  const letters = winAnsi();
  const file = pdf.ref({ Length1: face.bytes.length });
  file.end(face.bytes);
  const name = `${TAG}+${font.postscriptName}`;
  const descriptor = pdf.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: NONSYMBOLIC,
    FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((value) => value * scale),
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: font.capHeight * scale,
    StemV: 80,
    FontFile2: file,
  });
  descriptor.end();
  const reference = pdf.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: name,
    Encoding: 'WinAnsiEncoding',
    FirstChar: FIRST,
    LastChar: LAST,
    Widths: letters.map((codePoint) => font.glyphForCodePoint(codePoint).advanceWidth * scale),
    FontDescriptor: descriptor,
    ToUnicode: toUnicode(letters, pdf),
  });
  reference.end();
  return reference;
}

/** The code points of the 224 printing codes of WinAnsi. */
function winAnsi(): readonly number[] {
  const decoder = new TextDecoder('windows-1252');
  return Array.from(
    { length: LAST - FIRST + 1 },
    (_, index) => decoder.decode(Uint8Array.of(FIRST + index)).codePointAt(0) ?? 0,
  );
}

function toUnicode(letters: readonly number[], pdf: DocumentInternals): PdfReference {
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  const rows = letters.map((codePoint, index) => `<${hex(FIRST + index, 2)}> <${hex(codePoint, 4)}>`);
  // A block of such rows holds at most 100 (Adobe Technical Note 5014).
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, index) =>
    rows.slice(index * 100, (index + 1) * 100),
  );
  const map = pdf.ref({});
  map.end(
    [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <00> <ff> endcodespacerange',
      ...blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n'),
  );
  return map;
}
