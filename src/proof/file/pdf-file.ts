import { inflateSync } from 'node:zlib';
import {
  dictionaryIn,
  isReference,
  isStream,
  numberIn,
  type PdfDictionary,
  type PdfReference,
  type PdfStream,
  type PdfValue,
} from './pdf-value.js';
import { Scanner } from './scanner.js';
import { UnreadableError } from './unreadable-error.js';
import { readXref, type Xref } from './read-xref.js';

/** A page of ours has tens of kilobytes; what unpacks to more than this is no page. */
const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;

/** A finished file, read object by object through its cross-reference table. */
export class PdfFile {
  readonly trailer: PdfDictionary;
  readonly #bytes: Buffer;
  readonly #text: string;
  readonly #xref: Xref;
  readonly #objects: (PdfValue | PdfStream | undefined)[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#text = this.#bytes.toString('latin1');
    this.#xref = readXref(this.#text);
    this.trailer = this.#xref.trailer;
  }

  /** What a value is when it is followed to the object that it refers to. */
  resolve(value: PdfValue | undefined): PdfValue | PdfStream | undefined {
    return isReference(value) ? this.#object(value) : value;
  }

  dictionary(value: PdfValue | undefined, what: string): PdfDictionary {
    return dictionaryIn(this.resolve(value), what);
  }

  stream(value: PdfValue | undefined, what: string): PdfStream {
    const found = this.resolve(value);
    if (isStream(found)) return found;
    throw new UnreadableError(`has ${what} without data`);
  }

  /** The data of a stream as they stand in the file. */
  data(stream: PdfStream): Buffer {
    return this.#bytes.subarray(stream.start, stream.start + stream.length);
  }

  /** The data of a stream as what they mean, one byte a character. */
  content(stream: PdfStream): string {
    const data = this.data(stream);
    return isPacked(stream) ? unpack(data).toString('latin1') : data.toString('latin1');
  }

  #object(reference: PdfReference): PdfValue | PdfStream {
    const known = this.#objects[reference.number];
    if (known !== undefined) return known;
    const object = this.#read(reference.number);
    this.#objects[reference.number] = object;
    return object;
  }

  #read(number: number): PdfValue | PdfStream {
    const scanner = new Scanner(this.#text, this.#xref.offsetOf(number));
    if (scanner.integer() !== number || scanner.integer() !== 0)
      throw new UnreadableError(`has another object where its table says ${number} is`);
    scanner.expect('obj');
    const value = scanner.value();
    const next = scanner.word();
    if (next === 'endobj') return value;
    if (next !== 'stream') throw new UnreadableError(`has an object ${number} without an end`);
    return this.#streamAt(scanner, dictionaryIn(value, 'data'));
  }

  #streamAt(scanner: Scanner, dictionary: PdfDictionary): PdfStream {
    const { text } = scanner;
    let start = scanner.at;
    if (text.charCodeAt(start) === 13) start += 1;
    if (text.charCodeAt(start) !== 10) throw new UnreadableError('has data that do not begin on a line');
    start += 1;
    const length = numberIn(this.resolve(dictionary.get('Length')), 'a length of data');
    scanner.at = start + length;
    scanner.expect('endstream');
    scanner.expect('endobj');
    return { kind: 'stream', dictionary, start, length };
  }
}

/** Whether data are packed by the one filter that we know for words. */
export function isPacked({ dictionary }: PdfStream): boolean {
  const filter = dictionary.get('Filter');
  if (filter === undefined) return false;
  if (filter === 'FlateDecode' && !dictionary.has('DecodeParms')) return true;
  throw new UnreadableError('has words that are packed in a way of their own');
}

export function unpack(data: Buffer): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: MOST_UNPACKED_BYTES, chunkSize: 32 * 1024 });
  } catch {
    throw new UnreadableError('has data that do not unpack');
  }
}
