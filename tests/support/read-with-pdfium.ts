import { PDFiumLibrary } from '@hyzyla/pdfium';

/** The text of each page as PDFium, the viewer of Chromium, reads it. */
export async function readWithPdfium(bytes: Uint8Array): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(Buffer.from(bytes));
  try {
    return [...document.pages()].map((page) => page.getText());
  } finally {
    document.destroy();
    library.destroy();
  }
}
