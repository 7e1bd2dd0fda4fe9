import { createHash } from 'node:crypto';
import type { PdfFile } from '../file/pdf-file.js';
import { Remembered } from '../file/remembered.js';
import { unpackRows } from '../file/unpack.js';
import { UnreadableError } from '../file/unreadable-error.js';
import { MOST_PIXEL_BYTES, pixelsSha256 } from '../picture-data.js';
import type { PageRead } from './read-pages.js';

/** A picture that is painted, by what it is made of. */
export interface PictureRead {
  /** Digest of its data as they stand in the file. */
  readonly dataSha256: string;
  /** Digest of its pixels, whoever packed them; it is dear, and asked where the data are not known. */
  readonly pixelsSha256: () => string;
}

/** Digests of pictures, remembered by their data: a logo is the same in every copy of its clinic. */
export class PictureDigests {
  readonly #digests = new Remembered((data) => createHash('sha256').update(data).digest('hex'));

  of(name: string, page: PageRead, file: PdfFile): PictureRead {
    const named = file.dictionary(page.resources.get('XObject'), 'pictures of a page').get(name);
    const picture = file.stream(named, `a picture ${name}`);
    if (picture.dictionary.get('Subtype') !== 'Image')
      throw new UnreadableError('has a form that is no picture');
    // A mask could hide what the data show.
    if (picture.dictionary.has('SMask') || picture.dictionary.has('Mask'))
      throw new UnreadableError('has a picture with a mask');
    const data = file.data(picture);
    return {
      dataSha256: this.#digests.of(data),
      pixelsSha256: () => pixelsSha256(unpackRows(data, picture, MOST_PIXEL_BYTES)),
    };
  }
}
