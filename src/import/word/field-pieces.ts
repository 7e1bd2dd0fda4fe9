import type { Piece } from './block.js';
import { allOf, type Element } from './element.js';
import { choicePieces } from './choice-pieces.js';
import { markOf, type Reading } from './reading.js';

const LINK = /^\s*HYPERLINK\b/iu;

/** A place that Word fills in, in one element. */
export function simpleFieldPieces(
  element: Element,
  shown: readonly Piece[],
  reading: Reading,
): readonly Piece[] {
  const code = element.attributes['w:instr'] ?? '';
  if (LINK.test(code)) return shown;
  return [openMark(code, reading), ...shown, markOf('end')];
}

/** The same in pieces: where it begins, what it is, what it shows, where it ends. */
export function fieldPieces(element: Element, reading: Reading): readonly Piece[] {
  const field = reading.fields.at(-1);
  if (element.name === 'w:instrText') {
    if (field) field.code += element.text;
    return [];
  }
  switch (element.attributes['w:fldCharType']) {
    case 'begin': {
      reading.fields.push({ code: '', isShown: false, isLink: false });
      const options = allOf(element, 'w:listEntry').map(({ attributes }) => attributes['w:val'] ?? '');
      return [
        ...(options.length > 0 ? choicePieces(options, reading) : []),
        ...allOf(element, 'w:checkBox').map(() => markOf('checkbox')),
      ];
    }
    case 'separate':
      return field ? show(field, reading) : [];
    case 'end': {
      if (!field) return [];
      const opened = field.isShown ? [] : show(field, reading);
      reading.fields.pop();
      return [...opened, ...(field.isLink ? [] : [markOf('end')])];
    }
    default:
      return [];
  }
}

function show(field: Reading['fields'][number], reading: Reading): readonly Piece[] {
  field.isShown = true;
  field.isLink = LINK.test(field.code);
  if (!field.isLink) return [openMark(field.code, reading)];
  reading.note('a link that is a field', field.code, 'write [the words](https://…)');
  return [];
}

function openMark(code: string, reading: Reading): Piece {
  reading.note(
    'a place that is filled in by a program',
    code,
    'write a slot such as {{clinic.phone}}, or the words',
  );
  return markOf('field', reading.next('field'));
}
