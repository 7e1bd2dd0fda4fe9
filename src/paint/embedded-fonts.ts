import { create, type Font } from 'fontkit';
import type { Face } from '../fonts/index.js';
import { internalsOf, type EmbeddedFontInternals } from './pdfkit-internals.js';

/** A face parsed for embedding; the same for every document, so it is parsed once. */
const parsed = new WeakMap<Face, Font>();

/** The fonts of one document: which glyphs are used, and which text each stands for. */
export class EmbeddedFonts {
  readonly #document: PDFKit.PDFDocument;
  readonly #fonts = new Map<Face, EmbeddedFont>();

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
  }

  of(face: Face): EmbeddedFont {
    const known = this.#fonts.get(face);
    if (known) return known;
    this.#document.registerFont(face.name, parsedFont(face) as unknown as Buffer);
    this.#document.font(face.name);
    const font = new EmbeddedFont(internalsOf(this.#document)._font);
    this.#fonts.set(face, font);
    return font;
  }
}

/** A face parsed by the library that pdfkit embeds with. */
export function parsedFont(face: Face): Font {
  const known = parsed.get(face);
  if (known) return known;
  const font = create(Buffer.from(face.bytes)) as Font;
  parsed.set(face, font);
  return font;
}

/** One face inside one document. */
export class EmbeddedFont {
  readonly internals: EmbeddedFontInternals;
  readonly #ids = new Map<string, number>();
  readonly #included = new Set<number>();

  constructor(internals: EmbeddedFontInternals) {
    this.internals = internals;
  }

  /**
   * The number by which the page calls a glyph that stands for `text`.
   *
   * A glyph that stands for two texts is embedded twice, so that each reads back as what was written.
   */
  idOf(glyph: number, text: string): number {
    const key = `${glyph} ${text}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const { subset, widths, unicode, font, scale } = this.internals;
    let id: number;
    if (this.#included.has(glyph)) {
      subset.glyphs.push(glyph);
      id = subset.glyphs.length - 1;
    } else {
      id = subset.includeGlyph(glyph);
      this.#included.add(glyph);
    }
    widths[id] = font.getGlyph(glyph).advanceWidth * scale;
    unicode[id] = [...text].map((character) => character.codePointAt(0) ?? 0);
    this.#ids.set(key, id);
    return id;
  }

  /** Advance of an embedded glyph in thousandths of the type size. */
  widthOf(id: number): number {
    return this.internals.widths[id] ?? 0;
  }
}
