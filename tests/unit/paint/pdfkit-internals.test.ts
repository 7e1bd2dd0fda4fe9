import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { internalsOf, type DocumentInternals } from '../../../src/paint/pdfkit-internals.js';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { FONTS } from '../../support/typesetting.js';

const require = createRequire(import.meta.url);

/** A document as paint begins one, with one page and one font. */
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
  document.registerFont('face', Buffer.from(FONTS.regular[0].bytes));
  document.font('face');
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
  test('a font has its subset, widths and texts, and a reference of its own', () => {
    const { _font: font } = opened().internals;
    expect(font.id).toMatch(/^F\d+$/u);
    expect(font.scale).toBeCloseTo(1000 / FONTS.regular[0].unitsPerEm, 9);
    const glyph = font.font.getGlyph(40);
    expect(glyph.advanceWidth).toBeGreaterThan(0);
    const id = font.subset.includeGlyph(40);
    expect(font.subset.glyphs[id]).toBe(40);
    expect(font.subset.includeGlyph(40)).toBe(id);
    expect([font.widths, font.unicode].every(Array.isArray)).toBe(true);
    expect(font.ref().data).toBeTypeOf('object');
  });

  test('a page has its height, dictionary, fonts, annotations and key', () => {
    const { document, internals } = opened();
    expect(internals.page.height).toBe(400);
    expect(internals.page.dictionary.data['Type']).toBe('Page');
    expect(internals.page.fonts).toBeTypeOf('object');
    expect(internals.page.structParentTreeKey).toBeTypeOf('number');
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

  test('marked content has a number, a page, and a list of parents', () => {
    const { document, internals } = opened();
    const [first] = internals.markStructureContent('P').refs;
    document.endMarkedContent();
    const [second] = internals.markStructureContent('P').refs;
    document.endMarkedContent();
    expect([first?.mcid, second?.mcid]).toEqual([0, 1]);
    expect(first?.pageRef).toBe(internals.page.dictionary);
    const tree = internals.getStructParentTree();
    expect(tree.get(internals.page.structParentTreeKey)).toBeInstanceOf(Array);
    const key = internals.createStructParentTreeNextKey();
    const element = internals.ref({ Type: 'StructElem' });
    tree.add(key, element);
    expect(tree.get(key)).toBe(element);
    expect(internals.createStructParentTreeNextKey()).toBe(key + 1);
    expect(internals.getStructTreeRoot().data['Type']).toBe('StructTreeRoot');
  });

  test('operators and references go into the file as they are given', async () => {
    const { document, internals } = opened();
    internals.addContent('1 2 3 4 re');
    const reference = internals.ref({ Mine: 'Own' });
    reference.end();
    const file = await ended(document);
    expect(file).toContain('/Mine /Own');
  });

  test('metadata takes more XML, and facts of the file pass through _addInfo when it ends', async () => {
    const { document, internals } = opened();
    internals.appendXML('<rdf:Description mine="yes"/>');
    let asked = 0;
    const addInfo = internals._addInfo.bind(document);
    internals._addInfo = () => {
      asked += 1;
      internals.info = { ...internals.info, Title: 'seen &amp; escaped' };
      addInfo();
    };
    const file = await ended(document);
    expect(asked).toBe(1);
    expect(file).toContain('<rdf:Description mine="yes"/>');
    expect(file).toContain('seen &amp; escaped');
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
