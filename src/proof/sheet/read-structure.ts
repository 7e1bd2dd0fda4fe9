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
  /** The number of its object. */
  readonly object: number;
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
/** Nor are those with more elements. */
const MOST_ELEMENTS = 100_000;

/** What the press writes; readers take whatever else stands there for words, expansions, classes or files of an element. */
const OF_ROOT = new Set(['Type', 'K', 'ParentTree', 'ParentTreeNextKey', 'RoleMap']);
const OF_ELEMENT = new Set(['Type', 'S', 'P', 'Lang', 'ActualText', 'Alt', 'A', 'Pg', 'K']);
const OF_KID = { MCR: new Set(['Type', 'Pg', 'MCID']), OBJR: new Set(['Type', 'Pg', 'Obj']) } as const;
const ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['L', new Set(['O', 'ListNumbering'])],
  ['TH', new Set(['O', 'Scope'])],
  ['Figure', new Set(['O', 'Placement', 'BBox'])],
]);
const NOTHING: ReadonlySet<string> = new Set();

/** The structure of a file, from its one root. */
export function readStructure(file: PdfFile, catalog: PdfDictionary): Element {
  const root = file.dictionary(catalog.get('StructTreeRoot'), 'a structure');
  onlyKnown(root, OF_ROOT, 'a structure');
  const kids = file.resolve(root.get('K'));
  const only = isArray(kids) ? kids[0] : root.get('K');
  if (isArray(kids) && kids.length !== 1) throw new UnreadableError('has a structure without a root');
  const parent = numberOf(catalog.get('StructTreeRoot'));
  return readElement(only, { page: undefined, parent, depth: 0 }, { file, seen: new Set(), count: 0 });
}

/** Where an element stands. */
interface Place {
  readonly page: number | undefined;
  /** The object that it hangs from. */
  readonly parent: number | undefined;
  readonly depth: number;
}

interface Reading {
  readonly file: PdfFile;
  /** Objects of elements that were met: each stands in one place. */
  readonly seen: Set<number>;
  count: number;
}

function readElement(value: PdfValue | undefined, place: Place, reading: Reading): Element {
  const { file, seen } = reading;
  const object = numberOf(value);
  reading.count += 1;
  if (place.depth > MOST_NESTED) throw new UnreadableError('has a structure nested too deeply');
  if (reading.count > MOST_ELEMENTS) throw new UnreadableError('has more elements than any sheet');
  if (object === undefined || seen.has(object))
    throw new UnreadableError('has an element that does not stand in one place');
  seen.add(object);
  const element = file.dictionary(value, 'an element');
  onlyKnown(element, OF_ELEMENT, 'an element');
  const role = element.get('S');
  if (typeof role !== 'string') throw new UnreadableError('has an element without a role');
  if ((element.has('Alt') && role !== 'Figure') || (element.has('ActualText') && !SAID.has(role)))
    throw new UnreadableError('says other words for what is no picture');
  if (numberOf(element.get('P')) !== place.parent)
    throw new UnreadableError('has an element that names another parent');
  const page = numberOf(element.get('Pg')) ?? place.page;
  const kids = file.resolve(element.get('K'));
  const list = isArray(kids) ? kids : kids === undefined ? [] : [element.get('K') ?? null];
  const inside = { page, parent: object, depth: place.depth + 1 };
  return {
    kind: 'element',
    object,
    role,
    kids: list.map((kid) => readKid(kid, inside, reading)),
    alt: textIn(element.get('Alt'), file),
    actualText: textIn(element.get('ActualText'), file),
    language: textIn(element.get('Lang'), file),
    attributes: attributesOf(element.get('A'), role, file),
  };
}

/** Names in the attributes of an element (ISO 32000-1, 14.7.5); places on the page are told by the page itself. */
function attributesOf(value: PdfValue | undefined, role: string, file: PdfFile): readonly string[] {
  if (value === undefined) return [];
  const attributes = file.dictionary(value, 'attributes');
  onlyKnown(attributes, ATTRIBUTES.get(role) ?? NOTHING, `attributes of ${role}`);
  return [...attributes].flatMap(([key, said]) =>
    typeof said === 'string' && SAYING.has(key) ? [said] : [],
  );
}

/** What is said as a text of its own: stretches that run the other way, and boxes to tick. */
const SAID = new Set(['Span', 'Lbl']);
const SAYING = new Set(['Scope', 'ListNumbering']);

function readKid(value: PdfValue, place: Place, reading: Reading): Element | Leaf {
  if (typeof value === 'number') return contentAt(place.page, value);
  const { file } = reading;
  const kid = file.dictionary(value, 'a part of an element');
  const type = kid.get('Type');
  if (type === 'MCR' || type === 'OBJR') onlyKnown(kid, OF_KID[type], 'a part of an element');
  if (type === 'MCR') return contentAt(numberOf(kid.get('Pg')) ?? place.page, file.resolve(kid.get('MCID')));
  if (type !== 'OBJR') return readElement(value, place, reading);
  const object = numberOf(kid.get('Obj'));
  if (object === undefined) throw new UnreadableError('has an element with an annotation that is none');
  return { kind: 'annotation', object };
}

function contentAt(page: number | undefined, content: unknown): Leaf {
  if (page === undefined || typeof content !== 'number')
    throw new UnreadableError('has an element with content on no page');
  return { kind: 'content', page, content };
}

function numberOf(value: PdfValue | undefined): number | undefined {
  return isReference(value) ? value.number : undefined;
}

function textIn(value: PdfValue | undefined, file: PdfFile): string | undefined {
  if (value === undefined) return undefined;
  const found = file.resolve(value);
  if (isString(found)) return textOfString(found);
  throw new UnreadableError('has an element with a text that is none');
}

/** Throws for a key that the press never writes. */
function onlyKnown(dictionary: PdfDictionary, known: ReadonlySet<string>, what: string): void {
  for (const key of dictionary.keys())
    if (!known.has(key)) throw new UnreadableError(`has a /${key} in ${what}, which the press never makes`);
}
