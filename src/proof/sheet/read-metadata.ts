import { SaxesParser } from 'saxes';
import type { PdfFile } from '../file/pdf-file.js';
import type { PdfDictionary } from '../file/pdf-value.js';
import { UnreadableError } from '../file/unreadable-error.js';

/** What a file says of itself to archives (XMP, ISO 16684-1). */
export interface Metadata {
  /** Each text, by what it is of: `dc:title`. */
  readonly texts: readonly (readonly [name: string, text: string])[];
  /** Elements and attributes of which the press writes none, and those that stand there twice. */
  readonly unknown: readonly string[];
}

/** What holds others, as often as there are others. */
const AROUND = new Set([
  'x:xmpmeta',
  'rdf:RDF',
  'rdf:Description',
  'rdf:Alt',
  'rdf:Seq',
  'rdf:Bag',
  'rdf:li',
]);
/** What says something, once. */
const ONCE = new Set([
  'dc:title',
  'dc:creator',
  'dc:description',
  'pdf:Producer',
  'pdf:Keywords',
  'pdfaid:part',
  'pdfaid:conformance',
  'pdfuaid:part',
  // What the kind of the last one is (ISO 19005-2, 6.6.2.3.3).
  'pdfaExtension:schemas',
  'pdfaSchema:schema',
  'pdfaSchema:namespaceURI',
  'pdfaSchema:prefix',
  'pdfaSchema:property',
  'pdfaProperty:name',
  'pdfaProperty:valueType',
  'pdfaProperty:category',
  'pdfaProperty:description',
  'xmp:CreatorTool',
  'xmp:CreateDate',
  // These tools write that save it anew.
  'xmp:ModifyDate',
  'xmp:MetadataDate',
  'xmpMM:DocumentID',
  'xmpMM:InstanceID',
]);
const ATTRIBUTES = /^(?:xmlns(?::\w+)?|rdf:about|rdf:parseType|xml:lang|x:xmptk)$/u;

/** The words of the metadata that are kept for archives. */
export function readMetadata(file: PdfFile, catalog: PdfDictionary): Metadata {
  const bytes = Buffer.from(file.content(file.stream(catalog.get('Metadata'), 'metadata')), 'latin1');
  const texts: [string, string][] = [];
  const unknown: string[] = [];
  const seen = new Set<string>();
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new UnreadableError('has metadata that are no XML');
  });
  parser.on('doctype', () => unknown.push('a document type'));
  parser.on('opentag', ({ name, attributes }) => {
    if (!AROUND.has(name) && (!ONCE.has(name) || seen.has(name))) unknown.push(name);
    seen.add(name);
    open.push(AROUND.has(name) ? (open.at(-1) ?? '') : name);
    unknown.push(...Object.keys(attributes).filter((attribute) => !ATTRIBUTES.test(attribute)));
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    if (text.trim() !== '') texts.push([open.at(-1) ?? '', text.trim()]);
  });
  parser.write(bytes.toString()).close();
  return { texts, unknown };
}
