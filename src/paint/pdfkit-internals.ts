/**
 * The fields of pdfkit that its types do not name and that we lean on.
 *
 * pdfkit 0.20.2 is pinned exactly; tests/unit/paint/pdfkit-internals.test.ts fails, with these words, when an upgrade
 * moves one of them.
 */

/** An object of the PDF, open until `end` writes it. */
export interface PdfReference {
  readonly data: Record<string, unknown>;
  end(chunk?: string | Uint8Array): void;
}

/** A font as pdfkit embeds it: glyphs join the subset in the order in which they are used. */
export interface EmbeddedFontInternals {
  readonly id: string;
  readonly scale: number;
  readonly font: { getGlyph(id: number): { readonly advanceWidth: number } };
  readonly subset: { includeGlyph(id: number): number; readonly glyphs: number[] };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): PdfReference;
}

export interface PageInternals {
  readonly height: number;
  readonly dictionary: PdfReference;
  readonly fonts: Record<string, PdfReference>;
  readonly annotations: readonly PdfReference[];
  readonly structParentTreeKey: number;
}

export interface OutlineInternals {
  readonly outlineData: Record<string, unknown>;
  addItem(
    title: string,
    options: { readonly expanded: boolean; readonly pageNumber: number },
  ): OutlineInternals;
}

/** A map from numbers to objects, written sorted. */
export interface NumberTree {
  add(key: number, value: unknown): void;
  get(key: number): unknown[];
}

export interface DocumentInternals {
  readonly page: PageInternals;
  readonly _font: EmbeddedFontInternals;
  readonly _root: PdfReference;
  readonly outline: OutlineInternals;
  _acroform: { readonly fonts: object; readonly defaultFont: string };
  info: Record<string, unknown>;
  _addInfo: () => void;
  ref(data: Record<string, unknown>): PdfReference;
  addContent(data: string): void;
  appendXML(xml: string): void;
  getStructTreeRoot(): PdfReference;
  getStructParentTree(): NumberTree;
  createStructParentTreeNextKey(): number;
  markStructureContent(tag: string): {
    readonly refs: readonly { readonly mcid: number; readonly pageRef: PdfReference }[];
  };
}

/** The same document, with the fields that its types hide. */
export function internalsOf(document: PDFKit.PDFDocument): DocumentInternals {
  return document as unknown as DocumentInternals;
}
