import {
  PDFArray,
  PDFHexString,
  PDFName,
  type PDFDict,
  type PDFDocument,
  type PDFObject,
  type PDFRef,
} from 'pdf-lib';
import { asDictionary, at, dictionaryAt, nameAt, openObjects, streamText } from './objects.js';

/** A file with its objects changed, written again. */
export async function changed(
  bytes: Uint8Array,
  change: (document: PDFDocument) => void,
): Promise<Uint8Array> {
  const document = await openObjects(bytes);
  change(document);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** An element of the structure that can be changed. */
export interface Changeable {
  readonly reference: PDFRef;
  readonly dictionary: PDFDict;
}

/** The elements of a role, in reading order: the press numbers them so. */
function elementsOf(document: PDFDocument, role: string): readonly Changeable[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([reference, object]) => {
      const dictionary = asDictionary(object);
      const isWanted = nameAt(dictionary, 'Type') === 'StructElem' && nameAt(dictionary, 'S') === role;
      return dictionary && isWanted ? [{ reference, dictionary }] : [];
    })
    .toSorted((a, b) => a.reference.objectNumber - b.reference.objectNumber);
}

/** The first element of a role, or the one at an index. */
export function elementOf(document: PDFDocument, role: string, index = 0): Changeable {
  const element = elementsOf(document, role).at(index);
  if (!element) throw new Error(`no ${role}`);
  return element;
}

/** The first annotation of a kind, or the one at an index. */
export function annotationOf(document: PDFDocument, subtype: string, index = 0): PDFDict {
  const found = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => asDictionary(object))
    .filter((dictionary) => nameAt(dictionary, 'Subtype') === subtype && at(dictionary, 'Rect') !== undefined)
    .at(index);
  if (!found) throw new Error(`no ${subtype}`);
  return found;
}

/** The array under a key. */
export function arrayAt(dictionary: PDFDict | undefined, key: string): PDFArray {
  const array = at(dictionary, key);
  if (!(array instanceof PDFArray)) throw new Error(`no array ${key}`);
  return array;
}

/** The content of a page, changed. */
export function changeContent(
  document: PDFDocument,
  page: number,
  change: (content: string) => string,
): void {
  const { node } = document.getPage(page);
  const before = streamText(at(node, 'Contents'));
  const after = change(before);
  if (after === before) throw new Error('the content was not changed');
  const stream = document.context.flateStream(Buffer.from(after, 'latin1'));
  node.set(PDFName.of('Contents'), document.context.register(stream));
}

/** The object numbers that the parent tree names for a page's content. */
export function parentsOf(document: PDFDocument, page: number): PDFArray {
  const tree = dictionaryAt(catalogPart(document, 'StructTreeRoot'), 'ParentTree');
  const rows = arrayAt(tree, 'Nums');
  const key = at(document.getPage(page).node, 'StructParents')?.toString();
  const index = rows.asArray().findIndex((row, position) => position % 2 === 0 && row.toString() === key);
  const parents = rows.lookup(index + 1);
  if (!(parents instanceof PDFArray)) throw new Error('the page is not in the parent tree');
  return parents;
}

/** Adds an element under another, as its last kid. */
export function addElement(
  document: PDFDocument,
  parent: Changeable,
  role: string,
  kids: readonly PDFObject[] = [],
): Changeable {
  const dictionary = document.context.obj({ Type: 'StructElem', S: role, P: parent.reference });
  dictionary.set(PDFName.of('K'), document.context.obj([...kids]));
  const reference = document.context.register(dictionary);
  arrayAt(parent.dictionary, 'K').push(reference);
  return { reference, dictionary };
}

/** Puts something under a key. */
export function set(dictionary: PDFDict, key: string, value: PDFObject): void {
  dictionary.set(PDFName.of(key), value);
}

/** Gives the first element of a role another one. */
export function setRole(document: PDFDocument, from: string, to: string): void {
  set(elementOf(document, from).dictionary, 'S', PDFName.of(to));
}

/** Words as PDF writes them. */
export function words(text: string): PDFHexString {
  return PDFHexString.fromText(text);
}

/** A dictionary of the catalog. */
export function catalogPart(document: PDFDocument, key: string): PDFDict {
  const part = dictionaryAt(document.catalog, key);
  if (!part) throw new Error(`no ${key} in the catalog`);
  return part;
}
