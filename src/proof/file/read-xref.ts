import { dictionaryIn, isArray, numberIn, type PdfDictionary } from './pdf-value.js';
import { Scanner } from './scanner.js';
import { streamAt } from './stream-at.js';
import { UnreadableError } from './unreadable-error.js';
import { unpackRows } from './unpack.js';

/** Where an object stands: at a byte of the file, or packed with others in a stream (ISO 32000-1, 7.5.7). */
export type ObjectPlace =
  | { readonly kind: 'alone'; readonly at: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/** Where the objects of a file stand (ISO 32000-1, 7.5.4 and 7.5.8). */
export interface Xref {
  readonly trailer: PdfDictionary;
  readonly placeOf: (object: number) => ObjectPlace;
}

/** An entry: ten digits, five digits, `n` or `f`, and an end of line of two bytes. */
const ENTRY = /(?<offset>\d{10}) (?<generation>\d{5}) (?<use>[nf])/uy;
const ENTRY_BYTES = 20;
/** More objects than this are no sheet. */
const MOST_OBJECTS = 1_000_000;
/** An encrypted file, and one with two tables at once, is none of ours. */
const UNKNOWN_PARTS = ['XRefStm', 'Encrypt'];
/** What a cross-reference stream says of itself beside what a trailer says. */
const OF_STREAM = new Set(['Type', 'Index', 'W', 'Length', 'Filter', 'DecodeParms', 'Prev']);

/**
 * Reads the end of a file: its cross-reference table or stream, and its trailer.
 *
 * A file that is put in another order for the web has its table in two parts. Any other file with an older table was changed
 * after it was finished.
 */
export function readXref(text: string): Xref {
  if (!text.startsWith('%PDF-1.7')) throw new UnreadableError('does not begin as a PDF');
  const end = /\nstartxref\s+(?<at>\d+)\s+%%EOF\s*$/u.exec(text.slice(-64));
  if (!end) throw new UnreadableError('does not end as a PDF');
  const places = new Map<number, ObjectPlace | undefined>();
  const trailer = readPart(text, Number(end.groups?.['at']), places);
  for (const part of UNKNOWN_PARTS)
    if (trailer.has(part)) throw new UnreadableError(`has /${part} in its trailer`);
  const before = trailer.get('Prev');
  if (before !== undefined) {
    if (!isLinearized(text)) throw new UnreadableError('has /Prev in its trailer');
    const first = readPart(text, numberIn(before, 'an older table'), places);
    if (first.has('Prev')) throw new UnreadableError('has /Prev in its trailer');
  }
  return {
    trailer: new Map([...trailer].filter(([key]) => !OF_STREAM.has(key))),
    placeOf: (object) => {
      const place = places.get(object);
      if (!place) throw new UnreadableError(`names an object ${object} that it does not have`);
      return place;
    },
  };
}

/** Its first object says so (ISO 32000-1, annex F). */
function isLinearized(text: string): boolean {
  return /^%PDF-[^]{0,40}?\d+ 0 obj\s*<<[^>]{0,200}\/Linearized/u.test(text.slice(0, 400));
}

/** Notes the places that a part of the table gives and no newer one gave; its trailer is returned. */
function readPart(text: string, at: number, places: Map<number, ObjectPlace | undefined>): PdfDictionary {
  const scanner = new Scanner(text, at);
  if (text.startsWith('xref', at)) {
    scanner.expect('xref');
    readSections(scanner, places);
    return dictionaryIn(scanner.value(), 'a trailer');
  }
  scanner.integer();
  scanner.integer();
  scanner.expect('obj');
  const dictionary = dictionaryIn(scanner.value(), 'a table');
  scanner.expect('stream');
  if (dictionary.get('Type') !== 'XRef') throw new UnreadableError('has no cross-reference table');
  const stream = streamAt(scanner, dictionary, numberIn(dictionary.get('Length') ?? null, 'a table'));
  const data = Buffer.from(text.slice(stream.start, stream.start + stream.length), 'latin1');
  readRows(unpackRows(data, stream), dictionary, text.length, places);
  return dictionary;
}

function readSections(scanner: Scanner, places: Map<number, ObjectPlace | undefined>): void {
  const { text } = scanner;
  for (;;) {
    const word = scanner.word();
    if (word === 'trailer') return;
    if (!/^\d{1,10}$/u.test(word)) throw new UnreadableError('has a damaged cross-reference table');
    const count = scanner.integer();
    scanner.skipBlanks();
    for (let index = 0; index < count; index += 1) {
      ENTRY.lastIndex = scanner.at + index * ENTRY_BYTES;
      const entry = ENTRY.exec(text)?.groups;
      if (!entry) throw new UnreadableError('has a damaged cross-reference table');
      const offset = Number(entry['offset']);
      const isThere = entry['use'] === 'n' && entry['generation'] === '00000' && offset < text.length;
      note(Number(word) + index, isThere ? { kind: 'alone', at: offset } : undefined, places);
    }
    scanner.at += count * ENTRY_BYTES;
  }
}

/** The rows of a cross-reference stream: a kind, and two numbers (ISO 32000-1, table 18). */
function readRows(
  rows: Buffer,
  dictionary: PdfDictionary,
  length: number,
  places: Map<number, ObjectPlace | undefined>,
): void {
  const widths = numbersIn(dictionary.get('W') ?? null);
  const [first = 0, second = 0, third = 0] = widths;
  const index = dictionary.has('Index')
    ? numbersIn(dictionary.get('Index') ?? null)
    : [0, numberIn(dictionary.get('Size') ?? null, 'a size')];
  const width = first + second + third;
  if (widths.length !== 3 || width === 0 || width > 16)
    throw new UnreadableError('has a damaged cross-reference table');
  let at = 0;
  for (let part = 0; part + 1 < index.length; part += 2) {
    const [from = 0, count = 0] = index.slice(part, part + 2);
    for (let number = from; number < from + count && at + width <= rows.length; number += 1, at += width) {
      const kind = first === 0 ? 1 : rows.readUIntBE(at, first);
      const a = second === 0 ? 0 : rows.readUIntBE(at + first, second);
      const b = third === 0 ? 0 : rows.readUIntBE(at + first + second, third);
      const alone = kind === 1 && b === 0 && a < length ? { kind: 'alone' as const, at: a } : undefined;
      note(number, kind === 2 ? { kind: 'packed', stream: a, index: b } : alone, places);
    }
  }
}

function note(
  object: number,
  place: ObjectPlace | undefined,
  places: Map<number, ObjectPlace | undefined>,
): void {
  if (object > MOST_OBJECTS) throw new UnreadableError('has more objects than any sheet');
  if (!places.has(object)) places.set(object, place);
}

function numbersIn(value: Parameters<typeof numberIn>[0]): readonly number[] {
  if (!isArray(value)) throw new UnreadableError('has a damaged cross-reference table');
  return value.map((one) => numberIn(one, 'a table'));
}
