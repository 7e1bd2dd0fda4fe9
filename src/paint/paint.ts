import PDFDocument from 'pdfkit';
import type { Face } from '../fonts/index.js';
import type { Pages } from '../layout/index.js';
import { claimPdfUa } from './claim-pdf-ua.js';
import { escapeMetadata } from './escape-metadata.js';
import { addBookmarks } from './add-bookmarks.js';
import { EmbeddedFonts } from './embedded-fonts.js';
import { Form } from './form.js';
import { paintMark } from './paint-mark.js';
import { StructureTree } from './structure-tree.js';

/** What a PDF says about itself. */
export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  /** Prints what is filled into fields. */
  readonly fieldFont: Face;
  /** The moment of the build; there is no other date in the file. */
  readonly date: Date;
}

/** Pages to the bytes of a PDF: every mark as it stands, nothing decided here. Same pages, same bytes. */
export async function paint(pages: Pages, info: PdfInfo): Promise<Uint8Array> {
  const document = newDocument(pages, info);
  const bytes = bytesOf(document);
  const fonts = new EmbeddedFonts(document);
  const structure = new StructureTree(document, info);
  const canvas = { document, fonts, structure, images: new Map(), form: new Form(document, info.fieldFont) };
  for (const page of pages.pages) {
    document.addPage({ size: [pages.widthPt, pages.heightPt], margin: 0 });
    for (const mark of page.marks) paintMark(mark, canvas);
    structure.closePage();
  }
  canvas.form.write();
  structure.write();
  addBookmarks(document, pages);
  document.end();
  return bytes;
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
  return document;
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    document.on('error', reject);
  });
}
