import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from 'pdf-lib';

/** Opens a PDF as objects and changes nothing in it. */
export function openObjects(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** What stands under a key, found through references. */
export function at(dictionary: PDFDict | undefined, key: string): PDFObject | undefined {
  return dictionary?.lookup(PDFName.of(key));
}

export function dictionaryAt(dictionary: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDictionary(at(dictionary, key));
}

/** The items of an array, or the one thing that stands there instead; references stay what they are. */
export function itemsAt(dictionary: PDFDict | undefined, key: string): readonly PDFObject[] {
  const found = at(dictionary, key);
  if (found instanceof PDFArray) return found.asArray();
  const raw = dictionary?.get(PDFName.of(key));
  return raw === undefined ? [] : [raw];
}

/** A name without its slash. */
export function nameAt(dictionary: PDFDict | undefined, key: string): string | undefined {
  const found = at(dictionary, key);
  return found instanceof PDFName ? found.decodeText() : undefined;
}

export function textAt(dictionary: PDFDict | undefined, key: string): string | undefined {
  const found = at(dictionary, key);
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : undefined;
}

export function numberAt(dictionary: PDFDict | undefined, key: string): number | undefined {
  const found = at(dictionary, key);
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

export function isTrueAt(dictionary: PDFDict | undefined, key: string): boolean {
  return at(dictionary, key) === PDFBool.True;
}

export function numbersAt(dictionary: PDFDict | undefined, key: string): readonly number[] {
  return itemsAt(dictionary, key).map((item) => (item instanceof PDFNumber ? item.asNumber() : Number.NaN));
}

/** The number of the object that a reference leads to. */
export function idAt(dictionary: PDFDict | undefined, key: string): number | undefined {
  return idOf(dictionary?.get(PDFName.of(key)));
}

export function idOf(object: PDFObject | undefined): number | undefined {
  return object instanceof PDFRef ? object.objectNumber : undefined;
}

export function asDictionary(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFRawStream) return object.dict;
  return object instanceof PDFDict ? object : undefined;
}

/** The bytes of a stream, unpacked, as Latin-1 text. */
export function streamText(object: PDFObject | undefined): string {
  if (!(object instanceof PDFRawStream)) return '';
  return Buffer.from(decodePDFRawStream(object).decode()).toString('latin1');
}
