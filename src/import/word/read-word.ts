import { allOf, childOf, type Element, isWordMarkup, parsePart } from './element.js';
import type { Block, WordDocument } from './block.js';
import { readBlocks } from './read-blocks.js';
import { plainParagraphs, Reading } from './reading.js';

/** Parts that stand beside the text, by the order in which they are told: `word/header2.xml` is a header. */
const BESIDE = [
  ['header', /^word\/header\d*\.xml$/u],
  ['footer', /^word\/footer\d*\.xml$/u],
] as const;
/** Notes and comments, many in one part. */
const NOTES = [
  ['footnote', 'word/footnotes.xml', 'w:footnote'],
  ['endnote', 'word/endnotes.xml', 'w:endnote'],
  ['comment', 'word/comments.xml', 'w:comment'],
] as const;
/** Drawings that keep their words in a part of their own. */
const DRAWINGS = [
  ['diagram', /^word\/diagrams\/data\d*\.xml$/u],
  ['chart', /^word\/charts\/chart\d*\.xml$/u],
] as const;

/** Names of parts that match, by their number. */
function partsLike(parts: Readonly<Record<string, Uint8Array>>, pattern: RegExp): readonly string[] {
  const numberOf = (path: string): number => Number(/\d+/u.exec(path)?.[0] ?? '0');
  return Object.keys(parts)
    .filter((path) => pattern.test(path))
    .toSorted((one, other) => numberOf(one) - numberOf(other));
}

/** Reads a Word file: its text, what stands beside it, and what a person should look at. */
export function readWord(parts: Readonly<Record<string, Uint8Array>>): WordDocument {
  const reading = new Reading(parts);
  const document = reading.open('word/document.xml');
  if (!isWordMarkup(document)) throw new Error('it is written in a way that is not known');
  if (allOf(document, 'w:altChunk').length > 0) throw new Error('another document is put into it');
  const body = document.children.find(({ name }) => name === 'w:body');
  const blocks = body ? readBlocks(body, reading) : [];
  const readOne = (element: Element): readonly Block[] => readBlocks(element, reading);
  reading.readAsides(readOne);
  readBeside(reading);
  reading.readAsides(readOne);
  noteProperties(reading);
  return { blocks, asides: reading.asides, noted: reading.noted };
}

function readBeside(reading: Reading): void {
  for (const [kind, pattern] of BESIDE)
    for (const path of partsLike(reading.parts, pattern)) {
      const part = reading.open(path);
      reading.aside(`${kind} ${reading.next(kind)}`, part);
    }
  for (const [kind, path, name] of NOTES) {
    const part = reading.open(path);
    for (const note of part.children.filter((child) => child.name === name)) {
      if (/separator|continuation/iu.test(note.attributes['w:type'] ?? '')) continue;
      reading.aside(`${kind} ${note.attributes['w:id'] ?? ''}`, note);
    }
  }
  for (const [kind, pattern] of DRAWINGS)
    for (const path of partsLike(reading.parts, pattern)) {
      const from = `${kind} ${reading.next(kind)}`;
      reading.asides.push({
        from,
        blocks: plainParagraphs(drawnWords(parsePart(reading.parts[path])), from),
      });
    }
}

/** What Word keeps about a file and prints nowhere. */
function noteProperties(reading: Reading): void {
  reading.place = 'File, Info';
  const title = childOf(parsePart(reading.parts['docProps/core.xml']), 'dc:title')?.text ?? '';
  if (title.trim() !== '')
    reading.note(
      'a title that stands in no line of the file',
      title,
      'say it with --title, if it is the right one',
    );
}

/** The words of a drawing, a line for each paragraph; of a chart, also each value. */
function drawnWords(element: Element): readonly string[] {
  if (element.name === 'c:v') return [element.text];
  if (element.name === 'a:p')
    return [
      allOf(element, 'a:t')
        .map(({ text }) => text)
        .join(''),
    ];
  return element.children.flatMap(drawnWords);
}
