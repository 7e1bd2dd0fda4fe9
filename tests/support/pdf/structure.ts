import type { StructureElement } from './pdf.js';
import { plainPdf } from './plain-pdf.js';

/** The structure tree, and which element the marked content of a page belongs to. */
export interface Structure {
  readonly root: StructureElement;
  /** By the object number of the page and the number of the content on it. */
  readonly ownerOf: (page: number, content: number) => StructureElement | undefined;
}

/** An element while the tree is put together. */
interface Growing extends StructureElement {
  parent: StructureElement | undefined;
  children: Growing[];
}

const OBJECT = /(?<id>\d+) 0 obj\s(?<body>[\s\S]*?)endobj/gu;
const CONTENT = /\/Pg (?<page>\d+) 0 R\s+\/MCID (?<content>\d+)/gu;

/**
 * Reads the structure tree from the objects themselves.
 *
 * pdf.js gives each page a tree of its own, in which a paragraph that crosses two pages is two; here it is one. It leans
 * on how the press writes objects: uncompressed.
 */
export function readStructure(bytes: Uint8Array): Structure {
  const elements = new Map<number, Growing>();
  const bodies = new Map<number, string>();
  for (const match of Buffer.from(plainPdf(bytes)).toString('latin1').matchAll(OBJECT)) {
    const { id = '', body = '' } = match.groups ?? {};
    if (!body.includes('/Type /StructElem')) continue;
    const role = /\/S \/(?<role>\w+)/u.exec(body)?.groups?.['role'] ?? '';
    elements.set(Number(id), { id: Number(id), role, parent: undefined, children: [] });
    bodies.set(Number(id), body);
  }
  const owners = new Map<string, StructureElement>();
  for (const element of elements.values()) {
    const body = bodies.get(element.id) ?? '';
    for (const { page, content } of contentsIn(body)) owners.set(`${page} ${content}`, element);
    for (const child of childrenIn(body)) {
      const kid = elements.get(child);
      if (!kid) continue;
      kid.parent = element;
      element.children.push(kid);
    }
  }
  const roots = [...elements.values()].filter((element) => element.parent === undefined);
  const [root] = roots;
  if (!root || roots.length > 1) throw new Error(`the structure has ${roots.length} roots`);
  return { root, ownerOf: (page, content) => owners.get(`${page} ${content}`) };
}

/** The marked content of an element: by number on its own page, or by page and number. */
function contentsIn(body: string): readonly { readonly page: string; readonly content: string }[] {
  const own = /^[\s\S]*?\/Pg (?<page>\d+) 0 R/u.exec(body.replaceAll(/\/K \[[\s\S]*\]/gu, ''))?.groups?.[
    'page'
  ];
  const numbers = kidsIn(body)
    .replaceAll(/<<[\s\S]*?>>|\d+ 0 R/gu, '')
    .matchAll(/\d+/gu);
  return [
    ...(own === undefined ? [] : [...numbers].map(([content]) => ({ page: own, content }))),
    ...[...body.matchAll(CONTENT)].map(({ groups }) => ({
      page: groups?.['page'] ?? '',
      content: groups?.['content'] ?? '',
    })),
  ];
}

function kidsIn(body: string): string {
  return /\/K \[(?<kids>[\s\S]*)\]/u.exec(body)?.groups?.['kids'] ?? '';
}

/** The references of /K, in order; those inside a marked-content or object reference are not children. */
function childrenIn(body: string): readonly number[] {
  const references = kidsIn(body)
    .replaceAll(/<<[\s\S]*?>>/gu, '')
    .matchAll(/(?<id>\d+) 0 R/gu);
  return [...references].map(({ groups }) => Number(groups?.['id']));
}

/** An element and everything below it, in reading order. */
export function withDescendants(element: StructureElement): readonly StructureElement[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

/** The nearest of an element and what holds it that has one of the roles. */
export function nearest(
  element: StructureElement | undefined,
  roles: readonly string[],
): StructureElement | undefined {
  if (!element || roles.includes(element.role)) return element;
  return nearest(element.parent, roles);
}
