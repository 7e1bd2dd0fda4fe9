import type { EmbeddedFonts } from './embedded-fonts.js';
import type { Form } from './form.js';
import type { StructureTree } from './structure-tree.js';

/** The page under the brush. */
export interface Canvas {
  readonly document: PDFKit.PDFDocument;
  readonly fonts: EmbeddedFonts;
  readonly structure: StructureTree;
  readonly form: Form;
  /** Pictures of the document, each embedded once. */
  readonly images: Map<Uint8Array, PDFKit.Mixins.ImageSrc>;
}
