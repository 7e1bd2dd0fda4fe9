import { createHash } from 'node:crypto';
import type { PdfFile } from '../file/pdf-file.js';
import { Remembered } from '../file/remembered.js';
import { UnreadableError } from '../file/unreadable-error.js';
import type { PageRead } from './read-pages.js';

/** Digests of pictures, remembered by their data: a logo is the same in every copy of its clinic. */
export class PictureDigests {
  readonly #digests = new Remembered((data) => createHash('sha256').update(data).digest('hex'));

  /** The digest of a picture's data as they stand in the file. */
  of(name: string, page: PageRead, file: PdfFile): string {
    const named = file.dictionary(page.resources.get('XObject'), 'pictures of a page').get(name);
    const picture = file.stream(named, `a picture ${name}`);
    if (picture.dictionary.get('Subtype') !== 'Image')
      throw new UnreadableError('has a form that is no picture');
    // A mask could hide what the data show.
    if (picture.dictionary.has('SMask') || picture.dictionary.has('Mask'))
      throw new UnreadableError('has a picture with a mask');
    return this.#digests.of(file.data(picture));
  }
}
