import { dictionaryIn, type PdfDictionary } from './pdf-value.js';
import { Scanner } from './scanner.js';
import { UnreadableError } from './unreadable-error.js';

/** Where the objects of a file stand (ISO 32000-1, 7.5.4). */
export interface Xref {
  readonly trailer: PdfDictionary;
  /** The first byte of an object. */
  readonly offsetOf: (object: number) => number;
}

/** An entry: ten digits, five digits, `n` or `f`, and an end of line of two bytes. */
const ENTRY_BYTES = 20;
const OFFSET_DIGITS = 10;
/** What follows the digits of an object that is there, of the first generation. */
const IN_USE = ' 00000 n';
/** A file that was changed after it was finished, or that is encrypted, is none of ours. */
const UNKNOWN_PARTS = ['Prev', 'XRefStm', 'Encrypt'];

/** Reads the end of a file: its one cross-reference table and its trailer. */
export function readXref(text: string): Xref {
  if (!text.startsWith('%PDF-1.')) throw new UnreadableError('does not begin as a PDF');
  const end = /\nstartxref\s+(?<at>\d+)\s+%%EOF\s*$/u.exec(text.slice(-64));
  if (!end) throw new UnreadableError('does not end as a PDF');
  const scanner = new Scanner(text, Number(end.groups?.['at']));
  scanner.expect('xref');
  const sections = readSections(scanner);
  const trailer = dictionaryIn(scanner.value(), 'a trailer');
  for (const part of UNKNOWN_PARTS)
    if (trailer.has(part)) throw new UnreadableError(`has /${part} in its trailer`);
  return { trailer, offsetOf: (object) => offsetIn(text, sections, object) };
}

interface Section {
  readonly first: number;
  readonly count: number;
  readonly at: number;
}

function readSections(scanner: Scanner): readonly Section[] {
  const sections: Section[] = [];
  for (;;) {
    const word = scanner.word();
    if (word === 'trailer') return sections;
    if (!/^\d{1,10}$/u.test(word)) throw new UnreadableError('has a damaged cross-reference table');
    const count = scanner.integer();
    scanner.skipBlanks();
    sections.push({ first: Number(word), count, at: scanner.at });
    scanner.at += count * ENTRY_BYTES;
  }
}

function offsetIn(text: string, sections: readonly Section[], object: number): number {
  const section = sections.find(({ first, count }) => object >= first && object < first + count);
  if (!section) throw new UnreadableError(`names an object ${object} that it does not have`);
  const at = section.at + (object - section.first) * ENTRY_BYTES;
  let offset = 0;
  for (let digit = at; digit < at + OFFSET_DIGITS; digit += 1)
    offset = offset * 10 + text.charCodeAt(digit) - 48;
  if (!text.startsWith(IN_USE, at + OFFSET_DIGITS) || !(offset >= 0 && offset < text.length))
    throw new UnreadableError(`names an object ${object} that it does not have`);
  return offset;
}
