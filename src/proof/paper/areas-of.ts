import { isArray, type PdfValue } from '../file/pdf-value.js';
import { UnreadableError } from '../file/unreadable-error.js';
import type { FilledRect } from '../sheet/marked.js';
import type { Annotation } from '../sheet/read-annotations.js';

/** Where an annotation can be pressed: its rectangle, or the parts of it that it names. */
export function areasOf({ dictionary }: Annotation): readonly FilledRect[] {
  const rect = numbersIn(dictionary.get('Rect'));
  const quads = dictionary.has('QuadPoints') ? numbersIn(dictionary.get('QuadPoints')) : [];
  if (rect.length !== 4 || quads.length % 8 !== 0)
    throw new UnreadableError('has an annotation without a place');
  if (quads.length === 0) return [boxAround(rect)];
  return Array.from({ length: quads.length / 8 }, (_, index) =>
    boxAround(quads.slice(index * 8, index * 8 + 8)),
  );
}

function boxAround(points: readonly number[]): FilledRect {
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

function numbersIn(value: PdfValue | undefined): readonly number[] {
  return isArray(value) ? value.filter((one) => typeof one === 'number') : [];
}
