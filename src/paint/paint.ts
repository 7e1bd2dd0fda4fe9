import PDFDocument from 'pdfkit';
import type { Pages } from '../layout/index.js';
import { addBookmarks } from './add-bookmarks.js';
import { claimPdfUa } from './claim-pdf-ua.js';
import { fontsOf, writeFonts } from './embedded-fonts.js';
import { escapeMetadata } from './escape-metadata.js';
import { Form, type FormInfo } from './form.js';
import { Images } from './images.js';
import { ObjectWriter } from './object-writer.js';
import { writeOutputIntent } from './output-intent.js';
import { PageContent } from './page-content.js';
import { paintMark } from './paint-mark.js';
import { internalsOf, Raw, type PdfReference } from './pdfkit-internals.js';
import { StructureTree } from './structure-tree.js';

/** What a PDF says about itself. */
export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  /** Which way its pages run. */
  readonly direction: 'ltr' | 'rtl';
  /** Where it has fields. */
  readonly form?: FormInfo | undefined;
  /** The moment of the build; there is no other date in the file. */
  readonly date: Date;
}

/** Pages to the bytes of a PDF: every mark as it stands, nothing decided here. Same pages, same bytes. */
export function paint(pages: Pages, info: PdfInfo): Uint8Array {
  const document = newDocument(pages, info);
  const chunks = takeChunks(document);
  const objects = new ObjectWriter(internalsOf(document));
  writeOutputIntent(document, objects);
  const fonts = fontsOf(pages);
  const fontObjects = writeFonts(fonts, objects);
  const structure = new StructureTree(document, objects, { language: info.language, grafts: pages.grafts });
  const images = new Images(document, objects);
  const form = new Form(document, objects, info.form);
  for (const { marks } of pages.pages) {
    document.addPage({ size: [pages.widthPt, pages.heightPt], margin: 0 });
    const content = new PageContent(pages.heightPt);
    structure.openPage(content);
    for (const mark of marks) paintMark(mark, { content, fonts, images, structure, form });
    structure.closePage();
    endPage(document, content, fontObjects);
  }
  form.write();
  structure.write();
  addBookmarks(document, pages);
  document.end();
  return Buffer.concat(chunks);
}

function endPage(
  document: PDFKit.PDFDocument,
  content: PageContent,
  fontObjects: ReadonlyMap<string, number>,
): void {
  const { page } = internalsOf(document);
  for (const name of content.fonts) page.fonts[name] = new Raw(`${fontObjects.get(name) ?? 0} 0 R`);
  // pdfkit has begun it with a turn of the page, as ours begins, and would compress it at its own level.
  page.content.compress = false;
  page.content.data['Filter'] = 'FlateDecode';
  page.content.buffer = [content.deflated()];
}

function newDocument(pages: Pages, info: PdfInfo): PDFKit.PDFDocument {
  const options: PDFKit.PDFDocumentOptions = {
    font: '',
    autoFirstPage: false,
    size: [pages.widthPt, pages.heightPt],
    subset: 'PDF/A-2a',
    pdfVersion: '1.7',
    tagged: true,
    lang: info.language,
    displayTitle: true,
    info: {
      Title: info.title,
      Author: info.author,
      Subject: info.subject,
      Creator: 'clinic-handouts',
      Producer: 'clinic-handouts',
      CreationDate: info.date,
      ModDate: info.date,
    },
  };
  const document = new PDFDocument(options);
  escapeMetadata(document);
  claimPdfUa(document);
  // Two pages stand beside each other, and are turned, from right to left (ISO 32000-1, 12.2).
  if (info.direction === 'rtl') {
    const preferences = internalsOf(document)._root.data['ViewerPreferences'] as PdfReference;
    preferences.data['Direction'] = 'R2L';
  }
  return document;
}

/** What the document writes, as it comes: nobody waits for a stream, so nothing can come between. */
function takeChunks(document: PDFKit.PDFDocument): readonly Uint8Array[] {
  // What it wrote when it was made waits in its stream.
  const chunks: Uint8Array[] = [document.read() as Uint8Array];
  document.push = (chunk: Uint8Array | null): boolean => {
    if (chunk) chunks.push(chunk);
    return true;
  };
  return chunks;
}
