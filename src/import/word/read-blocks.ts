import type { Block, Cell, Paragraph, Piece, Table } from './block.js';
import { wordsOf } from './block.js';
import { childOf, type Element, isOn, valueOf } from './element.js';
import { isSilent } from './is-silent.js';
import { inlinePieces } from './inline-pieces.js';
import { markOf, type Reading } from './reading.js';
import { headingLevelOf } from './styles.js';

const NOWHERE = { states: [], link: undefined } as const;
const HOLDERS = /^w:(?:sdt|sdtContent|customXml|ins|moveTo|smartTag)$/u;

/** Paragraphs and tables below an element, in order. */
export function readBlocks(element: Element, reading: Reading): readonly Block[] {
  return element.children.flatMap((child) => blocksOf(child, reading));
}

function blocksOf(element: Element, reading: Reading): readonly Block[] {
  if (element.name === 'w:p') return [paragraphOf(element, reading)];
  if (element.name === 'w:tbl') return [tableOf(element, reading)];
  if (isSilent(element.name)) return [];
  if (HOLDERS.test(element.name)) return readBlocks(element, reading);
  const pieces = inlinePieces(element, undefined, NOWHERE, reading);
  return pieces.length === 0 ? [] : [paragraphWith(pieces, reading)];
}

function paragraphWith(pieces: readonly Piece[], reading: Reading): Paragraph {
  return { kind: 'paragraph', pieces, heading: undefined, label: undefined, place: reading.place };
}

function paragraphOf(element: Element, reading: Reading): Paragraph {
  reading.paragraphs += 1;
  const [part = ''] = reading.place.split(', ');
  const place = `${part}, paragraph ${reading.paragraphs}`;
  reading.place = place;
  const properties = childOf(element, 'w:pPr');
  const pieces = element.children.flatMap((child) => inlinePieces(child, properties, NOWHERE, reading));
  reading.place = place;
  const words = wordsOf(pieces);
  const heading = headingLevelOf(properties, reading.styles);
  const label = words === '' ? undefined : reading.numbering.labelOf(properties);
  const isNumberedHeading = heading !== undefined && label?.kind === 'number';
  noteParagraph(words, pieces, heading ?? label, reading);
  if (isOn(properties, 'w:bidi') === true && words !== '')
    reading.note(
      'a paragraph from right to left',
      words,
      'words in another language stand in a section :::in{language=ar}',
    );
  return {
    kind: 'paragraph',
    pieces: isNumberedHeading ? [...labelPieces(label.label), ...pieces] : pieces,
    heading,
    label: heading === undefined ? label : undefined,
    place,
  };
}

/** Markdown numbers no headings. */
function labelPieces(label: string): readonly Piece[] {
  const text = { kind: 'text', isBold: false, isItalic: false, states: [], link: undefined } as const;
  return [markOf('label'), { ...text, text: label }, markOf('end'), { ...text, text: ' ' }];
}

/** A phone number as people write one: seven digits or more, with blanks, points, hyphens and brackets between. */
const PHONE = /(?<!\d)\+?\(?\d{1,4}\)?(?:[ .\-–\u00A0]{1,2}\(?\d{2,4}\)?){1,5}(?!\d)/gu;

function noteParagraph(words: string, pieces: readonly Piece[], role: unknown, reading: Reading): void {
  const texts = pieces.filter((piece) => piece.kind === 'text' && piece.text.trim() !== '');
  const isBold = texts.length > 0 && texts.every((piece) => piece.kind === 'text' && piece.isBold);
  if (isBold && role === undefined && words.length <= 80)
    reading.note(
      'a line in bold, which may be a heading',
      words,
      'write ## before it in place of the **, if it is one',
    );
  for (const [phone] of words.matchAll(PHONE))
    if (phone.replaceAll(/\D/gu, '').length >= 7)
      reading.note('a phone number', phone, 'write {{clinic.phone}} in its place, if it is the clinic’s own');
  if (/(?:_{3,}|\.{5,}|…{2,})/u.test(words))
    reading.note(
      'a place to write in',
      words,
      'put ___ alone into a cell of a table, or use a :::notes section',
    );
  if (/(?:«[^«»]{1,80}»|\$\{[^{}]{1,80}\}|\[\[[^[\]]{1,80}\]\])/u.test(words))
    reading.note(
      'a place that may be filled in by a program',
      words,
      'write a slot such as {{clinic.phone}} in its place',
    );
}

function tableOf(element: Element, reading: Reading): Table {
  const rows = within(element, 'w:tr').map((row) =>
    within(row, 'w:tc').map((cell): Cell => {
      const properties = childOf(cell, 'w:tcPr');
      const merge = childOf(properties, 'w:vMerge');
      return {
        blocks: readBlocks(cell, reading),
        columns: Number(valueOf(properties, 'w:gridSpan') ?? '1'),
        isMergedUp: merge !== undefined && merge.attributes['w:val'] !== 'restart',
      };
    }),
  );
  return { kind: 'table', rows, place: reading.place };
}

/** Rows or cells, also those inside of a control. */
function within(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) =>
    child.name === name
      ? [child]
      : /^w:(?:sdt|sdtContent|customXml)$/u.test(child.name)
        ? within(child, name)
        : [],
  );
}
