import { internalsOf } from './pdfkit-internals.js';

/** Makes pdfkit escape what it copies into XML: a clinic may be called "Smith & Sons". */
export function escapeMetadata(document: PDFKit.PDFDocument): void {
  const internals = internalsOf(document);
  const addInfo = internals._addInfo.bind(document);
  internals._addInfo = () => {
    const { info } = internals;
    internals.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    addInfo();
    internals.info = info;
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>]/gu, (character) => ENTITIES[character] ?? character);
}
