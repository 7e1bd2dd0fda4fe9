import { streamBody } from './object-writer.js';
import type { PdfInfo } from './pdf-info.js';

/** What pdfkit writes in place of the words of a sheet; each sheet fills in its own. */
export const INFO_PLACES = {
  title: '@title@',
  author: '@author@',
  subject: '@subject@',
  keywords: '@keywords@',
} as const;

type Place = keyof typeof INFO_PLACES;

/**
 * What fills metadata (XMP) in which pdfkit has written places.
 *
 * pdfkit copies what it is given into XML as it is: a clinic may be called "Smith & Sons".
 */
export function metadataFiller(xml: string): (info: PdfInfo) => Uint8Array {
  // Every second part is the name of a place.
  const parts = xml.split(/@(title|author|subject|keywords)@/u);
  return (info) => {
    const filled = parts.map((part, index) => (index % 2 === 0 ? part : escapeXml(info[part as Place])));
    return streamBody(Buffer.from(filled.join(''), 'utf8'), '/Type /Metadata /Subtype /XML');
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>]/gu, (character) => ENTITIES[character] ?? character);
}
