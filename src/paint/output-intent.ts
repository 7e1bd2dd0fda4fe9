import { deflateSync } from 'node:zlib';
import type { ObjectWriter } from './object-writer.js';
import { internalsOf, Raw } from './pdfkit-internals.js';

/** The profile of sRGB that each pdfkit brings, compressed; it is the same in every file. */
const profiles = new WeakMap<object, Uint8Array>();

/** Binds the file's colours to sRGB (ISO 19005-2, 6.2.3), as pdfkit would, without compressing its profile each time. */
export function writeOutputIntent(document: PDFKit.PDFDocument, objects: ObjectWriter): void {
  const pdf = internalsOf(document);
  const deflated =
    profiles.get(document.constructor) ?? deflateSync(profileOf(pdf._addColorOutputIntent), { level: 9 });
  profiles.set(document.constructor, deflated);
  pdf._addColorOutputIntent = () => {
    const stream = objects.addStream(deflated, '/N 3 /Filter /FlateDecode');
    const intent = objects.add(
      '<</Type /OutputIntent /S /GTS_PDFA1 /Info (sRGB IEC61966-2.1)' +
        ` /OutputConditionIdentifier (sRGB IEC61966-2.1) /DestOutputProfile ${stream} 0 R>>`,
    );
    pdf._root.data['OutputIntents'] = [new Raw(`${intent} 0 R`)];
  };
}

/** What pdfkit would write as the profile, asked of it as if for a file. */
function profileOf(writeIntent: () => void): Uint8Array {
  const written: Uint8Array[] = [];
  const reference = {
    write: (data: Uint8Array): void => {
      written.push(data);
    },
    end: (): void => undefined,
  };
  writeIntent.call({ ref: () => reference, _root: { data: {} } });
  const [data] = written;
  if (!data) throw new Error('pdfkit wrote no colour profile');
  return data;
}
