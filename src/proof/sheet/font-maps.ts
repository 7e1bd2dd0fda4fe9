import type { PdfFile } from '../file/pdf-file.js';
import { isPacked, unpack } from '../file/pdf-file.js';
import { isArray, type PdfDictionary, type PdfValue } from '../file/pdf-value.js';
import { readToUnicode, type FontMap } from '../file/read-to-unicode.js';
import { Remembered } from '../file/remembered.js';
import { UnreadableError } from '../file/unreadable-error.js';

/** What is kept of fonts from one file to the next: their maps, by the bytes that they were read from. */
export class FontMaps {
  readonly #packed = new Remembered((bytes) => readToUnicode(unpack(bytes).toString('latin1')));
  readonly #plain = new Remembered((bytes) => readToUnicode(bytes.toString('latin1')));

  /** The texts of a font's codes; a font whose codes are not of two bytes, as all of ours are, is a doubt. */
  of(font: PdfDictionary, file: PdfFile): FontMap {
    if (font.get('Subtype') !== 'Type0' || font.get('Encoding') !== 'Identity-H')
      throw new UnreadableError('has a font whose codes are not of two bytes');
    const [descendant, ...more] = listIn(file.resolve(font.get('DescendantFonts')));
    if (more.length > 0 || file.dictionary(descendant, 'a font').get('Subtype') !== 'CIDFontType2')
      throw new UnreadableError('has a font that is not TrueType');
    const map = file.stream(font.get('ToUnicode'), 'the map of a font');
    return (isPacked(map) ? this.#packed : this.#plain).of(file.data(map));
  }
}

function listIn(value: unknown): readonly PdfValue[] {
  return isArray(value) ? value : [];
}
