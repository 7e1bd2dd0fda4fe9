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
import { readXref, type ObjectPlace, type Xref } from './read-xref.js';
import { streamAt } from './stream-at.js';
import { isPacked, unpack } from './unpack.js';
import type { FileMemory, PackedObjects } from './file-memory.js';

/** More objects than these are not packed into one stream. */
const MOST_PACKED = 100_000;
/** Larger files than this are no sheets. */
const MOST_BYTES = 256 * 1024 * 1024;
/** What all streams of words of a sheet unpack to together is some megabytes, even on hundreds of pages. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

/** A finished file, read object by object through its cross-reference table. */
export class PdfFile {
  readonly trailer: PdfDictionary;
  readonly #bytes: Buffer;
  readonly #text: string;
  readonly #xref: Xref;
  readonly #packed = new Map<number, PackedObjects>();
  readonly #objects: (PdfValue | PdfStream | undefined)[] = [];
  /** Objects that are being read: none is needed to read itself. */
  readonly #opening = new Set<number>();
  #unpackedBytes = 0;

  readonly #memory: FileMemory | undefined;

  /** @param memory what was read of other files, letter by letter the same */
  constructor(bytes: Uint8Array, memory?: FileMemory) {
    this.#memory = memory;
    if (bytes.length > MOST_BYTES) throw new UnreadableError('is larger than any sheet');
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
    const content = isPacked(stream) ? unpack(data) : data;
    this.#count(content.length);
    return content.toString('latin1');
  }

  #count(unpackedBytes: number): void {
    this.#unpackedBytes += unpackedBytes;
    if (this.#unpackedBytes > MOST_UNPACKED_BYTES)
      throw new UnreadableError('unpacks to more than any sheet');
  }

  #object(reference: PdfReference): PdfValue | PdfStream {
    const known = this.#objects[reference.number];
    if (known !== undefined) return known;
    if (this.#opening.has(reference.number))
      throw new UnreadableError(`has an object ${reference.number} that needs itself`);
    this.#opening.add(reference.number);
    const object = this.#read(reference.number);
    this.#opening.delete(reference.number);
    this.#objects[reference.number] = object;
    return object;
  }

  #read(number: number): PdfValue | PdfStream {
    const place = this.#xref.placeOf(number);
    return place.kind === 'alone' ? this.#readAlone(number, place.at) : this.#readPacked(number, place);
  }

  #readAlone(number: number, at: number): PdfValue | PdfStream {
    const scanner = new Scanner(this.#text, at);
    if (scanner.integer() !== number || scanner.integer() !== 0)
      throw new UnreadableError(`has another object where its table says ${number} is`);
    scanner.expect('obj');
    const value = scanner.value();
    const next = scanner.word();
    if (next === 'endobj') return value;
    if (next !== 'stream') throw new UnreadableError(`has an object ${number} without an end`);
    const dictionary = dictionaryIn(value, 'data');
    return streamAt(
      scanner,
      dictionary,
      numberIn(this.resolve(dictionary.get('Length')), 'a length of data'),
    );
  }

  /** An object among others in a stream; numbers before them say which is where (ISO 32000-1, 7.5.7). */
  #readPacked(number: number, { stream, index }: Extract<ObjectPlace, { kind: 'packed' }>): PdfValue {
    const { text, places, values } = this.#packed.get(stream) ?? this.#openPacked(stream);
    const place = places[index];
    if (place?.number !== number)
      throw new UnreadableError(`has another object where its table says ${number} is`);
    const value = values[index] ?? new Scanner(text, place.at).value();
    values[index] = value;
    return value;
  }

  #openPacked(number: number): PackedObjects {
    const place = this.#xref.placeOf(number);
    if (place.kind !== 'alone') throw new UnreadableError('packs objects in packed objects');
    const stream = this.stream({ kind: 'reference', number }, 'packed objects');
    const letters = this.#textOf(stream);
    const known = this.#memory?.packed.get(letters);
    if (known) this.#count(known.text.length);
    const packed = known ?? this.#readPackedObjects(stream);
    if (!known) this.#memory?.packed.note(letters, this.#memory.whose, packed);
    this.#packed.set(number, packed);
    return packed;
  }

  /** A stream with what is said of it, letter by letter. */
  #textOf({ dictionary, start, length }: PdfStream): string {
    const said = [...dictionary].map(([key, value]) => `${key} ${typeof value === 'object' ? '' : value}`);
    return `${said.join('\n')}\n${this.#text.slice(start, start + length)}`;
  }

  #readPackedObjects(stream: PdfStream): PackedObjects {
    const first = numberIn(stream.dictionary.get('First'), 'packed objects');
    const text = this.content(stream);
    const scanner = new Scanner(text);
    const places = Array.from(
      { length: Math.min(MOST_PACKED, numberIn(stream.dictionary.get('N'), 'packed objects')) },
      () => ({ number: scanner.integer(), at: first + scanner.integer() }),
    );
    return { text, places, values: [] };
  }
}
