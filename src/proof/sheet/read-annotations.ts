import type { PdfFile } from '../file/pdf-file.js';
import { isArray, isReference, isString, type PdfDictionary, type PdfValue } from '../file/pdf-value.js';
import { textOfString } from '../file/text-of-string.js';
import { UnreadableError } from '../file/unreadable-error.js';
import type { PageRead } from './read-pages.js';

/** A link or a field on a page. */
export interface Annotation {
  /** The number of its object, by which the structure names it. */
  readonly object: number;
  readonly kind: 'Link' | 'Widget';
  /** Where a link leads. */
  readonly address: string | undefined;
  /** What a field is called to somebody who cannot see it. */
  readonly label: string | undefined;
  /** What is said of a link. */
  readonly contents: string | undefined;
  /** What a field is called in the form. */
  readonly name: string | undefined;
  /** What is filled into a field already. */
  readonly filled: readonly string[];
  readonly dictionary: PdfDictionary;
  /** The page that lists it. */
  readonly page: number;
}

/** Links and fields of a page; any other annotation, and a field that shows words of its own, is a doubt. */
export function readAnnotations(page: PageRead, file: PdfFile): readonly Annotation[] {
  const annotations = file.resolve(page.dictionary.get('Annots'));
  if (annotations === undefined) return [];
  if (!isArray(annotations)) throw new UnreadableError('has annotations that are no list');
  return annotations.map((reference) => readAnnotation(reference, page.object, file));
}

function readAnnotation(reference: PdfValue, page: number, file: PdfFile): Annotation {
  if (!isReference(reference)) throw new UnreadableError('has an annotation without a number');
  const annotation = file.dictionary(reference, 'an annotation');
  const kind = annotation.get('Subtype');
  if (kind !== 'Link' && kind !== 'Widget')
    throw new UnreadableError('has an annotation that is no link or field');
  if (kind === 'Widget') checkLooks(annotation, file);
  return {
    object: reference.number,
    kind,
    address: kind === 'Link' ? addressOf(annotation, file) : undefined,
    label: textsIn(annotation.get('TU'), file)[0],
    contents: textsIn(annotation.get('Contents'), file)[0],
    name: textsIn(annotation.get('T'), file)[0],
    filled: ['V', 'DV', 'RV'].flatMap((key) => textsIn(annotation.get(key), file)),
    dictionary: annotation,
    page,
  };
}

function addressOf(annotation: PdfDictionary, file: PdfFile): string {
  const action = file.dictionary(annotation.get('A'), 'the action of a link');
  const address = file.resolve(action.get('URI'));
  if (action.get('S') !== 'URI' || !isString(address))
    throw new UnreadableError('has a link that leads nowhere');
  return textOfString(address);
}

function textsIn(value: PdfValue | undefined, file: PdfFile): readonly string[] {
  const found = file.resolve(value);
  return isString(found) ? [textOfString(found)] : [];
}

/** A field may look like lines; what it says must be on the page, where it is read. */
function checkLooks(annotation: PdfDictionary, file: PdfFile): void {
  const looks = file.dictionary(annotation.get('AP'), 'a field').get('N');
  const found = file.resolve(looks);
  const states = found instanceof Map ? [...(found as PdfDictionary).values()] : [looks];
  for (const state of states)
    if (/T[jJ]|['"]|Do/u.test(file.content(file.stream(state, 'a field'))))
      throw new UnreadableError('has a field that shows words of its own');
}
