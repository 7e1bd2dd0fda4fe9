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
  readonly annotations: readonly PdfReference[];
  readonly content: ContentInternals;
}

/** The content of a page, compressed when the page ends unless it is already. */
export interface ContentInternals extends PdfReference {
  compress: boolean;
  buffer: Uint8Array[];
}

export interface OutlineInternals {
  readonly outlineData: Record<string, unknown>;
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
  info: Record<string, unknown>;
  _addInfo: () => void;
  ref(data: Record<string, unknown>): PdfReference;
  /** Where each object begins in the file, by its number less one. */
  readonly _offsets: (number | null)[];
  /** How much of the file is written. */
  readonly _offset: number;
  _write(data: Uint8Array): void;
  /** Writes the colour profile and the output intent that names it. */
  _addColorOutputIntent: () => void;
  openImage(source: Buffer): PngInternals;
  appendXML(xml: string): void;
  getStructTreeRoot(): PdfReference;
}

/** The same document, with the fields that its types hide. */
export function internalsOf(document: PDFKit.PDFDocument): DocumentInternals {
  return document as unknown as DocumentInternals;
}
