import type { PdfFile } from '../file/pdf-file.js';
import { isPacked, unpack } from '../file/unpack.js';
import {
  isArray,
  isReference,
  isStream,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from '../file/pdf-value.js';
import { readToUnicode, type FontMap } from '../file/read-to-unicode.js';
import { Remembered } from '../file/remembered.js';
import { UnreadableError } from '../file/unreadable-error.js';

/** A font as a file has it. */
export interface FontRead {
  /** What its codes stand for, as it says itself. */
  readonly map: FontMap;
  /** The advance of each code, in thousandths of the type size. */
  readonly widths: readonly PdfValue[];
  readonly dictionary: PdfDictionary;
  readonly descendant: PdfDictionary;
  /** The embedded program; undefined where there is none. */
  readonly program: PdfStream | undefined;
}

/** A sheet has two fonts a script. */
const MOST_FONTS = 64;

/** What is kept of fonts from one file to the next: their maps, by the bytes that they were read from. */
export class FontMaps {
  readonly #packed = new Remembered((bytes) => readToUnicode(unpack(bytes).toString('latin1')));
  /** By dictionaries that several files share, since they were read of the same letters; with the bytes of their programs. */
  readonly #kept = new WeakMap<PdfDictionary, { readonly read: FontRead; readonly program: Buffer }>();
  readonly #plain = new Remembered((bytes) => readToUnicode(bytes.toString('latin1')));
  /** Of the file that was read last. */
  #known = new Map<PdfDictionary, FontRead>();
  #file: PdfFile | undefined;

  /** A font and the texts of its codes; one whose codes are not of two bytes, as all of ours are, is a doubt. */
  of(font: PdfDictionary, file: PdfFile): FontRead {
    if (file !== this.#file) this.#known = new Map();
    this.#file = file;
    const known = this.#known.get(font);
    if (known) return known;
    if (this.#known.size >= MOST_FONTS) throw new UnreadableError('has more fonts than any sheet');
    if (font.get('Subtype') !== 'Type0' || font.get('Encoding') !== 'Identity-H')
      throw new UnreadableError('has a font whose codes are not of two bytes');
    const [first, ...more] = listIn(file.resolve(font.get('DescendantFonts')));
    const descendant = file.dictionary(first, 'a font');
    if (more.length > 0 || descendant.get('Subtype') !== 'CIDFontType2')
      throw new UnreadableError('has a font that is not TrueType');
    const map = file.stream(font.get('ToUnicode'), 'the map of a font');
    const made: FontRead = {
      map: (isPacked(map) ? this.#packed : this.#plain).of(file.data(map)),
      widths: widthsIn(descendant, file),
      dictionary: font,
      descendant,
      program: programIn(descendant, file),
    };
    const read = this.#sameAs(made, file) ?? made;
    this.#known.set(font, read);
    return read;
  }

  /** The font that another file had, letter by letter, whose program is this one byte by byte. */
  #sameAs(made: FontRead, file: PdfFile): FontRead | undefined {
    const { dictionary, program } = made;
    if (!program) return undefined;
    const kept = this.#kept.get(dictionary);
    const isSame =
      kept?.read.map === made.map &&
      kept.read.widths === made.widths &&
      kept.read.descendant === made.descendant &&
      kept.read.program !== undefined &&
      isSameStream(kept.read.program, program) &&
      kept.program.equals(file.data(program));
    if (isSame) return kept.read;
    this.#kept.set(dictionary, { read: made, program: Buffer.from(file.data(program)) });
    return undefined;
  }
}

/** Whether what is said of two programs is the same, and they begin at the same byte. */
function isSameStream(a: PdfStream, b: PdfStream): boolean {
  return (
    a.start === b.start &&
    a.length === b.length &&
    a.dictionary.size === b.dictionary.size &&
    [...a.dictionary].every(([key, value]) => typeof value !== 'object' && b.dictionary.get(key) === value)
  );
}

function listIn(value: unknown): readonly PdfValue[] {
  return isArray(value) ? value : [];
}

/** The widths from code 0 on, which is how the press writes them all. */
function widthsIn(descendant: PdfDictionary, file: PdfFile): readonly PdfValue[] {
  const [first, widths, ...more] = listIn(file.resolve(descendant.get('W')));
  if (first === undefined) return [];
  if (first !== 0 || !isArray(widths) || more.length > 0)
    throw new UnreadableError('has a font whose widths do not stand in one row');
  return widths;
}

function programIn(descendant: PdfDictionary, file: PdfFile): PdfStream | undefined {
  const descriptor = descendant.get('FontDescriptor');
  if (!isReference(descriptor)) return undefined;
  const program = file.resolve(file.dictionary(descriptor, 'a font').get('FontFile2'));
  return isStream(program) ? program : undefined;
}
