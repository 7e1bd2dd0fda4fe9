import { PDFStream, type PDFDict } from 'pdf-lib';
import {
  asDictionary,
  at,
  dictionaryAt,
  idOf,
  itemsAt,
  nameAt,
  numberAt,
  numbersAt,
  textAt,
} from './objects.js';
import type { TaggedAnnotation } from './tagged-pdf.js';

/** What a page lists as its annotations. */
export function readAnnotations(page: PDFDict): readonly TaggedAnnotation[] {
  return itemsAt(page, 'Annots').flatMap((reference) => {
    const annotation = asDictionary(page.context.lookup(reference));
    return annotation ? [toAnnotation(annotation, idOf(reference) ?? 0)] : [];
  });
}

function toAnnotation(annotation: PDFDict, id: number): TaggedAnnotation {
  const appearance = dictionaryAt(annotation, 'AP');
  const normal = at(appearance, 'N');
  const states = normal instanceof PDFStream ? undefined : asDictionary(normal);
  const typed = /(?<sizePt>[\d.]+) Tf/u.exec(textAt(annotation, 'DA') ?? '')?.groups?.['sizePt'];
  return {
    id,
    subtype: nameAt(annotation, 'Subtype'),
    structParent: numberAt(annotation, 'StructParent'),
    contents: textAt(annotation, 'Contents'),
    rect: numbersAt(annotation, 'Rect'),
    fieldName: textAt(annotation, 'T'),
    fieldType: nameAt(annotation, 'FT'),
    tooltip: textAt(annotation, 'TU'),
    hasAppearance: normal !== undefined,
    appearanceStates: states?.keys().map((key) => key.decodeText()) ?? [],
    typedSizePt: typed === undefined ? undefined : Number(typed),
  };
}
