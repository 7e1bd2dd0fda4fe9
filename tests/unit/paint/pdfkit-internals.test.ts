import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { ObjectWriter } from '../../../src/paint/object-writer.js';
import { writeOutputIntent } from '../../../src/paint/output-intent.js';
import { internalsOf, Raw, readPng, type DocumentInternals } from '../../../src/paint/pdfkit-internals.js';
import { PROJECT_FOLDER } from '../../support/folders.js';

const require = createRequire(import.meta.url);

/** A document as paint begins one, with one page. */
function opened(): { document: PDFKit.PDFDocument; internals: DocumentInternals } {
  const document = new PDFDocument({
    font: '',
    autoFirstPage: false,
    size: [300, 400],
    tagged: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
  });
  document.addPage({ size: [300, 400], margin: 0 });
  return { document, internals: internalsOf(document) };
}

/** The bytes of a document when it is ended, as text in which objects can be looked for. */
async function ended(document: PDFKit.PDFDocument): Promise<string> {
  const chunks: Buffer[] = [];
  const done = new Promise((resolve) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', resolve);
  });
  document.end();
  await done;
  return Buffer.concat(chunks).toString('latin1');
}

test('pdfkit is pinned to the version that this file was written for, and that one is installed', () => {
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const installed = JSON.parse(
    readFileSync(join(require.resolve('pdfkit'), '../../package.json'), 'utf8'),
  ) as { version: string };
  expect(dependencies['pdfkit']).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(installed.version).toBe(dependencies['pdfkit']);
});

// Every failure is told under these words.
describe('private fields of pdfkit: where one has moved, follow it in src/paint/pdfkit-internals.ts, or go back to the pinned version', () => {
  test('a page has its height, dictionary, fonts, pictures and annotations', () => {
    const { document, internals } = opened();
    expect(internals.page.height).toBe(400);
    expect(internals.page.dictionary.data['Type']).toBe('Page');
    expect(internals.page.fonts).toBeTypeOf('object');
    expect(internals.page.xobjects).toBeTypeOf('object');
    const before = internals.page.annotations.length;
    document.annotate(0, 0, 10, 10, { Subtype: 'Link' } as unknown as PDFKit.Mixins.AnnotationOption);
    expect(internals.page.annotations.length).toBe(before + 1);
  });

  test('a bookmark has a destination that can be set again', async () => {
    const { document, internals } = opened();
    const item = internals.outline.addItem('First', { expanded: true, pageNumber: 0 });
    expect(Object.keys(item.outlineData)).toContain('Dest');
    item.outlineData['Dest'] = [internals.page.dictionary, 'XYZ', 12.5, 34.5, null];
    item.addItem('Second', { expanded: true, pageNumber: 0 });
    expect(await ended(document)).toContain('/XYZ 12.5 34.5 null');
  });

  test('the catalog leads to the dictionaries of all pages, in order', () => {
    const { document, internals } = opened();
    document.addPage();
    const { data } = internals._root.data['Pages'] as {
      readonly data: { readonly Kids: readonly unknown[] };
    };
    expect(data.Kids.length).toBe(2);
    expect(data.Kids[1]).toBe(internals.page.dictionary);
  });

  test('the root of the structure takes what is text already', async () => {
    const { document, internals } = opened();
    const root = internals.getStructTreeRoot();
    expect(root.data['Type']).toBe('StructTreeRoot');
    expect(root.id).toBeGreaterThan(0);
    root.data['ParentTree'] = new Raw('77 0 R');
    expect(await ended(document)).toContain('/ParentTree 77 0 R');
  });

  test('objects that are text already stand where the table of objects says', async () => {
    const { document, internals } = opened();
    const objects = new ObjectWriter(internals);
    const number = objects.add('<</Mine /Own>>');
    const stream = objects.addStream(Buffer.from('abc'), '/Other /Own');
    const file = await ended(document);
    const offsets = [...file.matchAll(/^(?<offset>\d{10}) 00000 n/gmu)].map((row) => Number(row[1]));
    expect(file.slice(offsets[number - 1])).toMatch(/^\d+ 0 obj\n<<\/Mine \/Own>>\nendobj/u);
    expect(file.slice(offsets[stream - 1])).toMatch(
      /^\d+ 0 obj\n<<\/Other \/Own \/Length 3>>\nstream\nabc\n/u,
    );
  });

  test('a page has its content as an object, which is left empty', async () => {
    const { document, internals } = opened();
    const { content } = internals.page;
    content.buffer = [];
    expect(await ended(document)).toMatch(new RegExp(`\n${content.id} 0 obj\n<<`, 'u'));
  });

  test('a PNG file is read into its data, colours and colour space', async () => {
    const png = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#336699' } })
      .png()
      .toBuffer();
    const { image } = readPng(png);
    expect(image.imgData).toBeInstanceOf(Uint8Array);
    expect([image.colors, image.colorSpace]).toEqual([3, 'DeviceRGB']);
  });

  test('the colour profile is written by one function, which another can stand in for', async () => {
    const { document, internals } = opened();
    writeOutputIntent(document, new ObjectWriter(internals));
    const file = await ended(document);
    expect(file.match(/\/S \/GTS_PDFA1/gu)).toHaveLength(1);
    expect(file).toMatch(/\/OutputIntents \[\d+ 0 R\]/u);
  });

  test('metadata takes more XML, and its object and those of the facts are known when it has ended', async () => {
    const { document, internals } = opened();
    internals.appendXML('<rdf:Description mine="yes"/>');
    document.info.Title = '@title@';
    const file = await ended(document);
    const at = (id: number): string => file.slice(internals._offsets[id - 1] ?? 0).split('endobj')[0] ?? '';
    const { metadataRef, _info } = internals;
    expect(at(metadataRef.id)).toContain('<rdf:Description mine="yes"/>');
    expect(at(metadataRef.id)).toContain('>@title@<');
    expect(at((_info.data['Title'] as { readonly id: number }).id)).toContain('(@title@)');
  });

  test('a form of our own is ended with the document, and gets no fonts of pdfkit', async () => {
    const { document, internals } = opened();
    internals._root.data['AcroForm'] = internals.ref({
      Fields: [],
      DR: { Font: {} },
      DA: new String('/Own 0 Tf 0 g'),
    });
    internals._acroform = { fonts: {}, defaultFont: 'Own' };
    const file = await ended(document);
    expect(file).toContain('/DA (/Own 0 Tf 0 g)');
    expect(file).not.toContain('NeedAppearances');
  });
});
