import type { PdfFile } from '../file/pdf-file.js';
import type { PdfDictionary } from '../file/pdf-value.js';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of the metadata that are kept for archives, a line an element. */
export function readMetadata(file: PdfFile, catalog: PdfDictionary): readonly string[] {
  const xml = Buffer.from(
    file.content(file.stream(catalog.get('Metadata'), 'metadata')),
    'latin1',
  ).toString();
  const texts: string[] = [];
  for (let from = xml.indexOf('>'); from >= 0;) {
    const to = xml.indexOf('<', from);
    const text = xml.slice(from + 1, to < 0 ? undefined : to).trim();
    if (text !== '')
      texts.push(text.replaceAll(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole));
    from = to < 0 ? -1 : xml.indexOf('>', to);
  }
  return texts;
}
