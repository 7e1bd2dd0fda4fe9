import { createHash } from 'node:crypto';
import type { PdfFile } from '../file/pdf-file.js';
import { Remembered } from '../file/remembered.js';
import { unpackRows } from '../file/unpack.js';
import { UnreadableError } from '../file/unreadable-error.js';
import { numberIn, type PdfDictionary, type PdfStream } from '../file/pdf-value.js';
import { MOST_PIXEL_BYTES, pictureKey, pixelsSha256 } from '../picture-data.js';
import type { PageRead } from './read-pages.js';

/** A picture that is painted, by what it is made of. */
export interface PictureRead {
  /** Key of its data, where they are packed as the press packs them. */
  readonly dataKey: string | undefined;
  /** Key of its pixels, whoever packed them; it is dear, and asked where the data are not known. */
  readonly pixelsKey: () => string | undefined;
}

/** How many bytes a pixel has in each space of colours. */
const COLOURS: Readonly<Record<string, number>> = { DeviceGray: 1, DeviceRGB: 3 };
const BITS = 8;
/** Each row has a filter of its own (ISO 32000-1, 7.4.4.4). */
const PNG_PREDICTOR = 15;

/** Digests of pictures, remembered by their data: a logo is the same in every copy of its clinic. */
export class PictureDigests {
  readonly #digests = new Remembered((data) => createHash('sha256').update(data).digest('hex'));

  of(name: string, page: PageRead, file: PdfFile): PictureRead {
    const named = file.dictionary(page.resources.get('XObject'), 'pictures of a page').get(name);
    const picture = file.stream(named, `a picture ${name}`);
    const { dictionary } = picture;
    if (dictionary.get('Subtype') !== 'Image') throw new UnreadableError('has a form that is no picture');
    // A mask could hide what the data show.
    if (dictionary.has('SMask') || dictionary.has('Mask'))
      throw new UnreadableError('has a picture with a mask');
    const [widthPx, heightPx] = ['Width', 'Height'].map((side) =>
      numberIn(dictionary.get(side), 'a picture'),
    );
    const key = (sha256: string): string => pictureKey(widthPx ?? 0, heightPx ?? 0, sha256);
    const data = file.data(picture);
    return {
      dataKey: isPackedAsMade(dictionary, file) ? key(this.#digests.of(data)) : undefined,
      pixelsKey: () => {
        const rows = pixelsOf(data, picture);
        return rows && key(pixelsSha256(rows));
      },
    };
  }
}

/** Whether the data mean what those of the press mean: the same rows, packed in the same way. */
function isPackedAsMade(dictionary: PdfDictionary, file: PdfFile): boolean {
  const filter = dictionary.get('Filter');
  if (dictionary.get('BitsPerComponent') !== BITS) return false;
  if (filter === 'DCTDecode') return !dictionary.has('DecodeParms');
  if (filter !== 'FlateDecode' || !dictionary.has('DecodeParms')) return false;
  const how = file.dictionary(dictionary.get('DecodeParms'), 'a way of packing');
  return (
    how.get('Predictor') === PNG_PREDICTOR &&
    how.get('BitsPerComponent') === BITS &&
    how.get('Columns') === dictionary.get('Width') &&
    how.get('Colors') === colourBytes(dictionary)
  );
}

/** The pixels, row by row; undefined where they are not packed one by one, or not as many as the picture says. */
function pixelsOf(data: Buffer, picture: PdfStream): Buffer | undefined {
  const { dictionary } = picture;
  if (dictionary.get('Filter') === 'DCTDecode' || dictionary.get('BitsPerComponent') !== BITS)
    return undefined;
  const rows = unpackRows(data, picture, MOST_PIXEL_BYTES);
  const pixels =
    numberIn(dictionary.get('Width'), 'a picture') * numberIn(dictionary.get('Height'), 'a picture');
  return rows.length === pixels * (colourBytes(dictionary) ?? 0) ? rows : undefined;
}

function colourBytes(dictionary: PdfDictionary): number | undefined {
  const space = dictionary.get('ColorSpace');
  return typeof space === 'string' ? COLOURS[space] : undefined;
}
