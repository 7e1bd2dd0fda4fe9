import { parseXml, XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';

/** An element of a Word file, by the names that Word writes. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/** The two namespaces that Word writes a document in; another prefix than `w` would leave it unread. */
const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
/** Deeper than any table in a table in a box; a walk goes down as deep. */
const MOST_DEPTH = 200;

/** A part of a Word file, parsed; an empty element where there is no such part. */
export function parsePart(bytes: Uint8Array | undefined): Element {
  if (!bytes) return { name: '', attributes: {}, children: [], text: '' };
  const { root } = parseXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (!root) throw new Error('a part of the file is empty');
  return toElement(root, 0);
}

/** Whether a part is written with the names that are known here. */
export function isWordMarkup({ attributes }: Element): boolean {
  return WORD.has(attributes['xmlns:w'] ?? '');
}

function toElement(node: XmlElement, depth: number): Element {
  if (depth > MOST_DEPTH) throw new Error('its parts lie too deep in each other');
  return {
    name: node.name,
    attributes: node.attributes,
    children: node.children.filter(isElement).map((child) => toElement(child, depth + 1)),
    text: node.children.flatMap((child) => (child instanceof XmlText ? [child.text] : [])).join(''),
  };
}

function isElement(node: XmlNode): node is XmlElement {
  return node instanceof XmlElement;
}

/** The first child of that name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

/** A child's value: `w:val` of `<w:name w:val="…"/>`. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Whether a switch such as `<w:strike/>` is on; undefined where nothing is said. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && !['0', 'false', 'off', 'none'].includes(child.attributes['w:val'] ?? '1');
}

/** All elements of a name, at any depth, in order. */
export function allOf(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}
