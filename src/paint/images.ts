import type { Mark } from '../layout/index.js';
import { streamBody, type ObjectWriter } from './object-writer.js';
import { internalsOf, Raw, readPng } from './pdfkit-internals.js';

type Picture = Extract<Mark, { kind: 'picture' }>['picture'];

/** The pictures of one document, each embedded once. */
export class Images {
  readonly #document: PDFKit.PDFDocument;
  readonly #objects: ObjectWriter;
  readonly #names = new Map<Picture, { readonly name: string; readonly object: Raw }>();

  constructor(document: PDFKit.PDFDocument, objects: ObjectWriter) {
    this.#document = document;
    this.#objects = objects;
  }

  /** Makes a picture known to the page that is painted; returns what the page calls it. */
  use(picture: Picture): string {
    const { name, object } = this.#names.get(picture) ?? this.#embed(picture);
    internalsOf(this.#document).page.xobjects[name] = object;
    return name;
  }

  #embed(picture: Picture): { readonly name: string; readonly object: Raw } {
    const number = this.#names.size;
    const name = `I${number + 1}`;
    const id = this.#objects.addOwn({
      isStream: true,
      bodyFor: ({ pictures }) => {
        const other = pictures[number];
        if (!other) throw new Error(`there is no picture ${name}`);
        const { data, entries } = imageOf(other);
        return streamBody(data, entries);
      },
    });
    const object = new Raw(`${id} 0 R`);
    const entry = { name, object };
    this.#names.set(picture, entry);
    return entry;
  }
}

/** A picture as a stream of the file: its data, and what its dictionary says. */
interface ImageStream {
  readonly data: Uint8Array;
  readonly entries: string;
}

/** Pictures that sheets share are read once. */
const streams = new WeakMap<Picture, ImageStream>();

function imageOf(picture: Picture): ImageStream {
  const known = streams.get(picture);
  if (known) return known;
  const stream = picture.format === 'png' ? pngStream(picture) : jpegStream(picture);
  streams.set(picture, stream);
  return stream;
}

/** The gate makes PNG files of 8 bits without alpha, whose data a PDF takes as they are (ISO 32000-1, 7.4.4.4). */
function pngStream(picture: Picture): ImageStream {
  const { image } = readPng(Buffer.from(picture.bytes));
  const { widthPx } = picture;
  const parms = `/Predictor 15 /Colors ${image.colors} /BitsPerComponent 8 /Columns ${widthPx}`;
  return {
    data: image.imgData,
    entries: `${entriesOf(picture, image.colorSpace)} /Filter /FlateDecode /DecodeParms <<${parms}>>`,
  };
}

/** The gate makes baseline JPEG files in sRGB, which a PDF takes whole (ISO 32000-1, 7.4.8). */
function jpegStream(picture: Picture): ImageStream {
  return { data: picture.bytes, entries: `${entriesOf(picture, 'DeviceRGB')} /Filter /DCTDecode` };
}

function entriesOf({ widthPx, heightPx }: Picture, colourSpace: string): string {
  return `/Type /XObject /Subtype /Image /BitsPerComponent 8 /Width ${widthPx} /Height ${heightPx} /ColorSpace /${colourSpace}`;
}
