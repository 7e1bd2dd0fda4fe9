import type { PdfFile } from '../file/pdf-file.js';
import { isArray, isReference, isString, type PdfDictionary, type PdfValue } from '../file/pdf-value.js';
import { textOfString } from '../file/text-of-string.js';
import { UnreadableError } from '../file/unreadable-error.js';

/** A part of a page that an element of the structure holds, or an annotation on it. */
export type Leaf =
  | { readonly kind: 'content'; readonly page: number; readonly content: number }
  | { readonly kind: 'annotation'; readonly object: number };

/** An element of the structure (ISO 32000-1, 14.7.2). */
export interface Element {
  readonly kind: 'element';
  readonly role: string;
  readonly kids: readonly (Element | Leaf)[];
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  readonly language: string | undefined;
  /** What it says of itself: whose head a cell is, how a list is numbered. */
  readonly attributes: readonly string[];
}

/** Deeper structures than this are none of ours. */
const MOST_NESTED = 64;

/** The structure of a file, from its one root. */
export function readStructure(file: PdfFile, catalog: PdfDictionary): Element {
  const root = file.dictionary(catalog.get('StructTreeRoot'), 'a structure');
  const kids = file.resolve(root.get('K'));
  const only = isArray(kids) ? kids[0] : root.get('K');
  if (isArray(kids) && kids.length !== 1) throw new UnreadableError('has a structure without a root');
  return readElement(file.dictionary(only, 'an element'), undefined, file, 0);
}

function readElement(
  element: PdfDictionary,
  outerPage: number | undefined,
  file: PdfFile,
  depth: number,
): Element {
  if (depth > MOST_NESTED) throw new UnreadableError('has a structure nested too deeply');
  const role = element.get('S');
  if (typeof role !== 'string') throw new UnreadableError('has an element without a role');
  const page = pageOf(element.get('Pg')) ?? outerPage;
  const kids = file.resolve(element.get('K'));
  const list = isArray(kids) ? kids : kids === undefined ? [] : [element.get('K') ?? null];
  return {
    kind: 'element',
    role,
    kids: list.map((kid) => readKid(kid, page, file, depth)),
    alt: textIn(element.get('Alt'), file),
    actualText: textIn(element.get('ActualText'), file),
    language: textIn(element.get('Lang'), file),
    attributes: attributesOf(element.get('A'), file),
  };
}

/** Names in the attributes of an element (ISO 32000-1, 14.7.5); places on the page are told by the page itself. */
function attributesOf(value: PdfValue | undefined, file: PdfFile): readonly string[] {
  const found = file.resolve(value);
  if (found === undefined) return [];
  return (isArray(found) ? found : [value]).flatMap((one) =>
    [...file.dictionary(one, 'attributes')].flatMap(([key, said]) =>
      typeof said === 'string' && SAYING.has(key) ? [said] : [],
    ),
  );
}

const SAYING = new Set(['Scope', 'ListNumbering']);

function readKid(value: PdfValue, page: number | undefined, file: PdfFile, depth: number): Element | Leaf {
  if (typeof value === 'number') return contentAt(page, value);
  const kid = file.dictionary(value, 'a part of an element');
  const type = kid.get('Type');
  if (type === 'MCR') return contentAt(pageOf(kid.get('Pg')) ?? page, file.resolve(kid.get('MCID')));
  if (type !== 'OBJR') return readElement(kid, page, file, depth + 1);
  const object = kid.get('Obj');
  if (!isReference(object)) throw new UnreadableError('has an element with an annotation that is none');
  return { kind: 'annotation', object: object.number };
}

function contentAt(page: number | undefined, content: unknown): Leaf {
  if (page === undefined || typeof content !== 'number')
    throw new UnreadableError('has an element with content on no page');
  return { kind: 'content', page, content };
}

function pageOf(value: PdfValue | undefined): number | undefined {
  return isReference(value) ? value.number : undefined;
}

function textIn(value: PdfValue | undefined, file: PdfFile): string | undefined {
  if (value === undefined) return undefined;
  const found = file.resolve(value);
  if (isString(found)) return textOfString(found);
  throw new UnreadableError('has an element with a text that is none');
}
