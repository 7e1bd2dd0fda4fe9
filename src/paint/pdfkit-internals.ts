import PDFDocument from 'pdfkit';

/**
 * The fields of pdfkit that its types do not name and that we lean on.
 *
 * pdfkit 0.20.2 is pinned exactly; tests/unit/paint/pdfkit-internals.test.ts fails, with these words, when an upgrade
 * moves one of them.
 */

/** An object of the PDF, open until `end` writes it. */
export interface PdfReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  end(chunk?: string | Uint8Array): void;
}

/**
 * A value of a dictionary that is text of the file already.
 *
 * pdfkit writes what it does not know as its own words; the tag keeps it from being taken for a dictionary.
 */
export class Raw {
  /** pdfkit looks for the kids of a form's fields here. */
  readonly data: Readonly<Record<string, unknown>> = {};
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get [Symbol.toStringTag](): string {
    return 'Raw';
  }

  toString(): string {
    return this.#text;
  }
}

/** A PNG file that pdfkit has read. */
export interface PngInternals {
  readonly image: {
    /** Compressed, with the predictors of PNG. */
    readonly imgData: Uint8Array;
    readonly colors: number;
    readonly colorSpace: string;
  };
}

export interface PageInternals {
  readonly height: number;
  readonly dictionary: PdfReference;
  readonly fonts: Record<string, Raw>;
  readonly xobjects: Record<string, unknown>;
  readonly annotations: Raw[];
  readonly content: ContentInternals;
}

/** The content of a page, written when the page ends. */
export interface ContentInternals extends PdfReference {
  buffer: Uint8Array[];
}

export interface OutlineInternals {
  readonly outlineData: Record<string, unknown>;
  readonly dictionary: PdfReference;
  addItem(
    title: string,
    options: { readonly expanded: boolean; readonly pageNumber: number },
  ): OutlineInternals;
}

export interface DocumentInternals {
  readonly page: PageInternals;
  readonly _root: PdfReference;
  readonly outline: OutlineInternals;
  _acroform: { readonly fonts: object; readonly defaultFont: string };
  readonly _info: PdfReference;
  readonly metadataRef: PdfReference;
  ref(data: Record<string, unknown>): PdfReference;
  /** Where each object begins in the file, by its number less one. */
  readonly _offsets: (number | null)[];
  /** How much of the file is written. */
  readonly _offset: number;
  _write(data: Uint8Array): void;
  /** Writes the colour profile and the output intent that names it. */
  _addColorOutputIntent: () => void;
  appendXML(xml: string): void;
  getStructTreeRoot(): PdfReference;
}

/** A PNG file, read by pdfkit for no document. */
export function readPng(bytes: Buffer): PngInternals {
  const { openImage } = PDFDocument.prototype as unknown as {
    readonly openImage: (this: { _imageCount: number }, source: Buffer) => PngInternals;
  };
  // eslint-disable-next-line typescript/unbound-method -- it is called with all of a document that it looks at
  return openImage.call({ _imageCount: 0 }, bytes);
}

/** The same document, with the fields that its types hide. */
export function internalsOf(document: PDFKit.PDFDocument): DocumentInternals {
  return document as unknown as DocumentInternals;
}
