import type { Piece } from './block.js';
import { allOf, type Element } from './element.js';
import { markOf, type Reading } from './reading.js';
import { type Around, textPieces } from './text-pieces.js';
import { lookOf } from './styles.js';

const CONTENT = ['w:t', 'w:txbxContent', 'a:blip', 'v:imagedata', 'v:textpath', 'dgm:relIds', 'c:chart'];

/** Whether anything is in it that a person would see. */
export function hasContent(element: Element): boolean {
  return CONTENT.some((name) => allOf(element, name).length > 0);
}

/** What is drawn: pictures, boxes of text, words as shapes; whatever else is named. */
export function drawnPieces(element: Element, around: Around, reading: Reading): readonly Piece[] {
  const alt = altOf(element);
  const pieces = topmost(element).flatMap((found) => foundPieces(found, alt, around, reading));
  if (element.name === 'w:object') {
    reading.note('something of another program', alt, 'look at it in Word, and write what it says');
    return [markOf('embedded'), ...pieces];
  }
  if (pieces.length > 0) return pieces;
  reading.note('a shape that is drawn', alt, 'if it means something, such as an arrow, write what it means');
  return [markOf('unknown')];
}

/** Of what says something, what lies in nothing else of its kind. */
function topmost(element: Element): readonly Element[] {
  return element.children.flatMap((child) => (CONTENT.includes(child.name) ? [child] : topmost(child)));
}

function foundPieces(found: Element, alt: string, around: Around, reading: Reading): readonly Piece[] {
  switch (found.name) {
    case 'w:txbxContent': {
      const which = reading.next('text box');
      reading.aside(`text box ${which}`, found);
      return [markOf('box', which)];
    }
    case 'v:textpath': {
      const plain = lookOf(undefined, undefined, reading.styles);
      const words = textPieces(` ${found.attributes['string'] ?? ''} `, plain, around, reading);
      return [markOf('box'), ...words, markOf('end')];
    }
    case 'a:blip':
    case 'v:imagedata':
      return picturePieces(found, alt, reading);
    default:
      return [markOf('embedded')];
  }
}

function picturePieces(found: Element, alt: string, reading: Reading): readonly Piece[] {
  const id = found.attributes['r:embed'] ?? found.attributes['r:id'];
  const relation = reading.relation(id);
  const path = relation && `word/${relation.target}`.replace(/^word\/\//u, '');
  if (path !== undefined && !relation?.isOutside && path in reading.parts)
    return [{ kind: 'picture', path, alt }];
  const outside = reading.relation(found.attributes['r:link'])?.target ?? relation?.target ?? '';
  reading.note(
    'a picture that is not in the file',
    outside,
    'put the picture into figures/ and name it here',
  );
  return [markOf('linked-picture')];
}

/** What a picture says to somebody who cannot see it; nothing is made up where it says nothing. */
function altOf(element: Element): string {
  const [drawing] = allOf(element, 'wp:docPr');
  const [shape] = allOf(element, 'v:shape');
  return (drawing?.attributes['descr'] ?? shape?.attributes['alt'] ?? '').replaceAll(/\s+/gu, ' ').trim();
}
