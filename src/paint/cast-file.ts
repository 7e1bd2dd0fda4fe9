import PDFDocument from 'pdfkit';
import type { Pages } from '../layout/index.js';
import { addBookmarks, TITLE } from './add-bookmarks.js';
import { claimPdfUa } from './claim-pdf-ua.js';
import { writeFonts, type EmbeddedFonts } from './embedded-fonts.js';
import type { CastFile, StandingObject } from './file-forme.js';
import { Form } from './form.js';
import { Images } from './images.js';
import { INFO_PLACES, metadataFiller } from './metadata-filler.js';
import { ObjectWriter, streamBody, type OwnObject } from './object-writer.js';
import { writeOutputIntent } from './output-intent.js';
import { PageContent } from './page-content.js';
import { paintMark } from './paint-mark.js';
import type { PdfInfo } from './pdf-info.js';
import { pdfString } from './pdf-string.js';
import { internalsOf, Raw, type PdfReference } from './pdfkit-internals.js';
import type { SheetParts } from './sheet-parts.js';
import { StructureTree } from './structure-tree.js';

/**
 * Casts a file for all sheets of a shape: pdfkit writes what they have in common, from the first of them.
 *
 * It is told no word that is a sheet's own: such objects are left to each sheet, with what makes them.
 */
export function castFile(pages: Pages, info: PdfInfo, fonts: EmbeddedFonts, parts: SheetParts): CastFile {
  const document = newDocument(pages, info);
  const chunks = takeChunks(document);
  const objects = new ObjectWriter(internalsOf(document));
  writeOutputIntent(document, objects);
  const fontObjects = writeFonts(fonts, objects);
  const structure = new StructureTree(document, objects, {
    language: info.language,
    grafts: pages.grafts,
    parts,
  });
  const images = new Images(document, objects);
  const form = new Form(document, objects, info.form);
  for (const [index, { marks }] of pages.pages.entries()) {
    document.addPage({ size: [pages.widthPt, pages.heightPt], margin: 0 });
    const content = new PageContent(pages.heightPt);
    structure.openPage(content);
    for (const mark of marks) paintMark(mark, { content, fonts, images, structure, form });
    structure.closePage();
    endPage(document, index, content, fontObjects, objects);
  }
  form.write();
  structure.write();
  const bookmarks = addBookmarks(document, pages);
  document.end();
  return takeApart(Buffer.concat(chunks), document, bookmarks, objects);
}

function endPage(
  document: PDFKit.PDFDocument,
  index: number,
  content: PageContent,
  fontObjects: ReadonlyMap<string, number>,
  objects: ObjectWriter,
): void {
  const { page } = internalsOf(document);
  for (const name of content.fonts) page.fonts[name] = new Raw(`${fontObjects.get(name) ?? 0} 0 R`);
  objects.leave(page.content.id, pageObject(content, index));
  // pdfkit has begun it with a turn of the page, as ours begins.
  page.content.buffer = [];
}

/** The objects of a file that pdfkit has written, without those that each sheet makes of its own. */
function takeApart(
  bytes: Buffer,
  document: PDFKit.PDFDocument,
  bookmarks: readonly PdfReference[],
  objects: ObjectWriter,
): CastFile {
  const { _offsets: offsets, _root, _info, metadataRef } = internalsOf(document);
  const begins = offsets.flatMap((offset, index) => (offset === null ? [] : [{ id: index + 1, offset }]));
  const inOrder = begins.toSorted((a, b) => a.offset - b.offset);
  const bodies = new Map(
    inOrder.map(({ id, offset }, index): [number, Buffer] => {
      const end =
        inOrder[index + 1]?.offset ?? bytes.lastIndexOf('xref\n', bytes.lastIndexOf('startxref') - 1);
      return [id, bytes.subarray(offset + `${id} 0 obj\n`.length, end - '\nendobj\n'.length)];
    }),
  );
  const bodyOf = ({ id }: PdfReference): Buffer => {
    const body = bodies.get(id);
    if (!body) throw new Error(`pdfkit has not written the object ${id}`);
    return body;
  };
  for (const [index, bookmark] of bookmarks.entries())
    objects.leave(bookmark.id, titleObject(bodyOf(bookmark).toString('latin1'), index));
  for (const [key, name] of INFO_KEYS) objects.leave((_info.data[key] as PdfReference).id, infoObject(name));
  objects.leave(metadataRef.id, metadataObject(bodyOf(metadataRef).toString('utf8')));
  const standing = inOrder
    .filter(({ id }) => !objects.own.has(id))
    // They are kept for as long as the forme is, and the rest of the file is not.
    .map(({ id }): StandingObject => ({ id, body: Buffer.from(bodies.get(id) ?? []) }));
  return {
    header: Buffer.from(bytes.subarray(0, inOrder[0]?.offset ?? 0)),
    standing,
    own: objects.own,
    count: offsets.length,
    root: _root.id,
    info: _info.id,
  };
}

// Each in a function of its own: what they make objects with is kept, and must not keep the first sheet with it.

function titleObject(body: string, index: number): OwnObject {
  const [before = '', after = ''] = body.split(`(${TITLE})`);
  return { isStream: false, bodyFor: ({ titles }) => before + pdfString(titles[index] ?? '') + after };
}

const INFO_KEYS = [
  ['Title', 'title'],
  ['Author', 'author'],
  ['Subject', 'subject'],
  ['Keywords', 'keywords'],
] as const;

function infoObject(name: (typeof INFO_KEYS)[number][1]): OwnObject {
  return { isStream: false, bodyFor: ({ info }) => pdfString(info[name]) };
}

function metadataObject(body: string): OwnObject {
  const xml = body.slice(body.indexOf('stream\n') + 'stream\n'.length, body.lastIndexOf('\nendstream'));
  const fill = metadataFiller(xml);
  return { isStream: true, bodyFor: ({ info }) => fill(info) };
}

function pageObject(content: PageContent, index: number): OwnObject {
  const fill = content.filler();
  return {
    isStream: true,
    bodyFor: ({ operators }) => streamBody(fill(operators[index] ?? []), '/Filter /FlateDecode'),
  };
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
      Title: INFO_PLACES.title,
      Author: INFO_PLACES.author,
      Subject: INFO_PLACES.subject,
      Keywords: INFO_PLACES.keywords,
      Creator: 'clinic-handouts',
      Producer: 'clinic-handouts',
      CreationDate: info.date,
      ModDate: info.date,
    },
  };
  const document = new PDFDocument(options);
  claimPdfUa(document);
  Object.assign(
    (internalsOf(document)._root.data['ViewerPreferences'] as PdfReference).data,
    wishesFor(info),
  );
  return document;
}

/**
 * What is asked of whoever shows or prints the file (ISO 32000-1, 12.2): its letters as large as they are, on paper of
 * their size, and two pages that stand beside each other, and are turned, from right to left where it is read so.
 */
function wishesFor({ direction, isDuplex }: PdfInfo): Readonly<Record<string, string | boolean>> {
  return {
    PrintScaling: 'None',
    PickTrayByPDFSize: true,
    ...(isDuplex && { Duplex: 'DuplexFlipLongEdge' }),
    ...(direction === 'rtl' && { Direction: 'R2L' }),
  };
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
