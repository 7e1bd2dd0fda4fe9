import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from './pdfjs.js';
import { boxAround } from './pdf/boxes.js';
import type { Matrix } from './pdf/matrix.js';
import type { OutlineItem, Pdf, PdfLink, PdfPage } from './pdf/pdf.js';
import { readMarks } from './pdf/read-marks.js';
import { readStructure, type Structure } from './pdf/structure.js';

/** Reads a finished PDF: every run of text, fill, picture and link where it stands, and the structure they belong to. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const loading = getDocument({
    // pdf.js takes the bytes away.
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    fontExtraProperties: true,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const structure = readStructure(bytes);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(await document.getPage(number), structure));
    const { info } = await document.getMetadata();
    const said = info as Readonly<Record<string, string | undefined>>;
    return {
      title: said['Title'],
      author: said['Author'],
      subject: said['Subject'],
      language: said['Language'],
      pages,
      outline: await readOutline(document),
      structure: structure.root,
    };
  } finally {
    await loading.destroy();
  }
}

async function readPage(page: PDFPageProxy, structure: Structure): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { fnArray, argsArray } = await page.getOperatorList();
  const object = page.ref?.num ?? 0;
  const marks = readMarks(fnArray, argsArray, {
    toPage: [1, 0, 0, -1, -left, top],
    fontName: (id) => (page.commonObjs.get(id) as { readonly name: string }).name.replace(/^[A-Z]{6}\+/u, ''),
    ownerOf: (content) => structure.ownerOf(object, content),
  });
  return {
    number: page.pageNumber,
    widthPt: right - left,
    heightPt: top - bottom,
    ...marks,
    links: await readLinks(page, [1, 0, 0, -1, -left, top]),
  };
}

async function readLinks(page: PDFPageProxy, [, , , , dx, dy]: Matrix): Promise<readonly PdfLink[]> {
  const annotations = (await page.getAnnotations()) as readonly {
    readonly subtype: string;
    readonly rect: readonly [number, number, number, number];
    readonly unsafeUrl?: string;
  }[];
  return annotations
    .filter((annotation) => annotation.subtype === 'Link')
    .map(({ rect: [x1, y1, x2, y2], unsafeUrl }) => ({
      box: boxAround([
        [x1 + dx, dy - y1],
        [x2 + dx, dy - y2],
      ]),
      address: unsafeUrl ?? '',
    }));
}

async function readOutline(document: PDFDocumentProxy): Promise<readonly OutlineItem[]> {
  // pdf.js types the items as any.
  const outline = (await document.getOutline()) as readonly OutlineItem[] | null;
  const plain = (items: readonly OutlineItem[]): readonly OutlineItem[] =>
    items.map((item) => ({ title: item.title, items: plain(item.items) }));
  return plain(outline ?? []);
}
