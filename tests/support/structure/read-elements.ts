import { PDFArray, PDFNumber, PDFRef, type PDFDict, type PDFDocument, type PDFObject } from 'pdf-lib';
import {
  asDictionary,
  at,
  dictionaryAt,
  idAt,
  idOf,
  itemsAt,
  nameAt,
  numberAt,
  numbersAt,
  textAt,
} from './objects.js';
import type { TaggedElement, TaggedKid } from './tagged-pdf.js';

/** The elements that a structure tree's root holds, with all below them. */
export function readElements(root: PDFDict | undefined, document: PDFDocument): readonly TaggedElement[] {
  return itemsAt(root, 'K').flatMap((kid) => {
    const element = readElement(kid, undefined, document);
    return element ? [element] : [];
  });
}

function readElement(
  reference: PDFObject,
  holder: TaggedElement | undefined,
  document: PDFDocument,
): TaggedElement | undefined {
  const dictionary = reference instanceof PDFRef ? document.context.lookup(reference) : reference;
  const found = asDictionary(dictionary);
  if (!found) return undefined;
  const attributes = dictionaryAt(found, 'A');
  const kids: TaggedKid[] = [];
  const element: TaggedElement = {
    id: idOf(reference) ?? 0,
    role: nameAt(found, 'S') ?? '',
    holder,
    parentId: idAt(found, 'P'),
    alt: textAt(found, 'Alt'),
    actualText: textAt(found, 'ActualText'),
    language: textAt(found, 'Lang'),
    attributes: {
      scope: nameAt(attributes, 'Scope'),
      listNumbering: nameAt(attributes, 'ListNumbering'),
      box: numbersAt(attributes, 'BBox'),
    },
    kids,
  };
  const pageId = idAt(found, 'Pg');
  for (const kid of itemsAt(found, 'K')) kids.push(...readKid(kid, element, pageId, document));
  return element;
}

function readKid(
  kid: PDFObject,
  holder: TaggedElement,
  pageId: number | undefined,
  document: PDFDocument,
): readonly TaggedKid[] {
  if (kid instanceof PDFNumber) return [{ kind: 'content', pageId, content: kid.asNumber() }];
  const dictionary = asDictionary(kid);
  switch (nameAt(dictionary, 'Type')) {
    case 'MCR':
      return [
        {
          kind: 'content',
          pageId: idAt(dictionary, 'Pg') ?? pageId,
          content: numberAt(dictionary, 'MCID') ?? -1,
        },
      ];
    case 'OBJR':
      return [
        {
          kind: 'annotation',
          pageId: idAt(dictionary, 'Pg') ?? pageId,
          annotationId: idAt(dictionary, 'Obj'),
        },
      ];
    default: {
      const element = readElement(kid, holder, document);
      return element ? [{ kind: 'element', element }] : [];
    }
  }
}

/** An element and all below it, in reading order. */
export function withAllBelow(element: TaggedElement): readonly TaggedElement[] {
  return [
    element,
    ...element.kids.flatMap((kid) => (kid.kind === 'element' ? withAllBelow(kid.element) : [])),
  ];
}

/** A number tree to a map (ISO 32000-1, 7.9.7): from a key to the objects that it names, one or several. */
export function readParentTree(tree: PDFDict | undefined): ReadonlyMap<number, number | readonly number[]> {
  const rows = itemsAt(tree, 'Nums');
  const found = new Map<number, number | readonly number[]>();
  for (let index = 0; index + 1 < rows.length; index += 2) {
    const key = rows[index];
    const value = rows[index + 1];
    const several = value instanceof PDFRef ? tree?.context.lookup(value) : value;
    if (!(key instanceof PDFNumber)) continue;
    if (several instanceof PDFArray)
      found.set(
        key.asNumber(),
        several.asArray().map((item) => idOf(item) ?? 0),
      );
    else found.set(key.asNumber(), idOf(value) ?? 0);
  }
  for (const kid of kidsOf(tree)) for (const [key, value] of readParentTree(kid)) found.set(key, value);
  return found;
}

function kidsOf(tree: PDFDict | undefined): readonly (PDFDict | undefined)[] {
  return at(tree, 'Kids') === undefined
    ? []
    : itemsAt(tree, 'Kids').map((kid) =>
        asDictionary(kid instanceof PDFRef ? tree?.context.lookup(kid) : kid),
      );
}
