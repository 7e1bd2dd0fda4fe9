import type { Owner, StructureNode } from '../layout/index.js';
import type { Rect } from '../units/index.js';
import { around } from './around.js';
import { attributesOf } from './attributes-of.js';
import { cornersOf } from './corners-of.js';
import { elementWith } from './element-with.js';
import type { ObjectWriter } from './object-writer.js';
import type { PageContent } from './page-content.js';
import { pdfNumber } from './pdf-number.js';
import { pdfString } from './pdf-string.js';
import { internalsOf, Raw, type DocumentInternals } from './pdfkit-internals.js';
import { rectEntry } from './rect-entry.js';
import type { LinkParts, SheetParts } from './sheet-parts.js';
import { kidOf, type PageParts, type StructureKid } from './structure-kid.js';

/** What does not belong to the structure, as PDF classes it (ISO 32000-1, 14.8.2.2). */
const ARTIFACTS = {
  layout: '/Type /Layout',
  header: '/Type /Pagination /Subtype /Header /Attached [/Top]',
  footer: '/Type /Pagination /Subtype /Footer /Attached [/Bottom]',
  repeated: '/Type /Pagination',
} as const;

/** Annotation flag: printed with the page (ISO 32000-1, 12.5.3). */
export const PRINT = 4;

/** What a structure tree is made for. */
interface TreeInfo {
  readonly language: string;
  /** Where parts that several sheets share hang in this one. */
  readonly grafts: ReadonlyMap<StructureNode, StructureNode>;
  readonly parts: SheetParts;
}

/**
 * The structure of one document: which marks belong to which part, in the order in which they are painted.
 *
 * pdfkit's own elements lose the page of a link and of text that crosses pages; this tree keeps the page with each part
 * and is written when all pages are done (ISO 32000-1, 14.7).
 */
export class StructureTree {
  readonly #pdf: DocumentInternals;
  readonly #objects: ObjectWriter;
  readonly #info: TreeInfo;
  readonly #kids = new Map<StructureNode, StructureKid[]>();
  readonly #boxes = new Map<StructureNode, string>();
  readonly #pages: PageParts[] = [];
  readonly #annotations: { readonly key: number; readonly node: StructureNode }[] = [];
  #nextKey = 0;
  #content: PageContent | undefined;
  #root: StructureNode | undefined;
  #open: Owner | undefined;

  constructor(document: PDFKit.PDFDocument, objects: ObjectWriter, info: TreeInfo) {
    this.#pdf = internalsOf(document);
    this.#objects = objects;
    this.#info = info;
  }

  /** Begins the page that pdfkit has begun; what is painted on it goes to `content`. */
  openPage(content: PageContent): void {
    const { dictionary } = this.#pdf.page;
    const key = this.#nextKey;
    this.#nextKey += 1;
    dictionary.data['StructParents'] = key;
    this.#pages.push({ object: dictionary.id, key, owners: [] });
    this.#content = content;
  }

  /** Makes what is painted next belong to `owner`. */
  open(owner: Owner): void {
    if (this.#open === owner) return;
    this.closeContent();
    this.#open = owner;
    if (typeof owner === 'string') {
      // PDF/UA wants running heads and folios called by what they are (ISO 14289-1, 7.8).
      this.#content?.write(`/Artifact <<${ARTIFACTS[owner]}>> BDC`);
      return;
    }
    const page = this.#page;
    const mcid = page.owners.push(owner) - 1;
    this.#kidsOf(owner).push({ kind: 'content', page, mcid });
    this.#content?.write(`/${owner.role} <</MCID ${mcid}>> BDC`);
  }

  /** Ends what is open; nothing crosses a page. */
  closeContent(): void {
    if (this.#open !== undefined) this.#content?.write('EMC');
    this.#open = undefined;
  }

  /** Makes a node part of the tree though nothing is painted for it. */
  touch(node: StructureNode): void {
    this.#kidsOf(node);
  }

  /** Says where on its page a figure stands. */
  box(node: StructureNode, rect: Rect): void {
    const { height } = this.#pdf.page;
    const corners = [rect.xPt, height - rect.yPt - rect.heightPt, rect.xPt + rect.widthPt, height - rect.yPt];
    this.#boxes.set(node, corners.map((value) => pdfNumber(Math.round(value * 100) / 100)).join(' '));
  }

  /** Ends the page: its links become annotations, with what a screen reader says for each. */
  closePage(): void {
    this.closeContent();
    const page = this.#pages.length - 1;
    for (const [index, { node }] of this.#info.parts.links[page]?.entries() ?? []) {
      const linkIn = ({ links }: SheetParts): LinkParts => {
        const link = links[page]?.[index];
        if (!link) throw new Error(`there is no link ${index} on page ${page}`);
        return link;
      };
      const action = this.#objects.addOwn({
        isStream: false,
        bodyFor: (parts) => `<</S /URI /URI ${pdfString(linkIn(parts).address)}>>`,
      });
      this.annotate(node, (parts, key) => {
        const { rects, words } = linkIn(parts);
        const { heightPt } = parts;
        const quads = rects.flatMap((rect) => cornersOf(rect, heightPt)).map(pdfNumber);
        return [
          `/Subtype /Link /A ${action} 0 R /F ${PRINT} /Contents ${pdfString(words)} /StructParent ${key}`,
          rectEntry(around(rects), heightPt),
          ...(rects.length > 1 ? [`/QuadPoints [${quads.join(' ')}]`] : []),
        ].join(' ');
      });
    }
  }

  /**
   * Any annotation as a part of a node, on the page that is painted; returns its object.
   *
   * @param entriesFor what its dictionary has besides its type, with the key by which the tree finds it
   */
  annotate(node: StructureNode, entriesFor: (parts: SheetParts, key: number) => string): number {
    this.closeContent();
    const key = this.#nextKey;
    this.#nextKey += 1;
    const annotation = this.#objects.addOwn({
      isStream: false,
      bodyFor: (parts) => `<</Type /Annot /Border [0 0 0] ${entriesFor(parts, key)}>>`,
    });
    this.#pdf.page.annotations.push(new Raw(`${annotation} 0 R`));
    this.#kidsOf(node).push({ kind: 'annotation', page: this.#page, annotation, key });
    this.#annotations.push({ key, node });
    return annotation;
  }

  /** Writes the whole tree; called once, after the last page. */
  write(): void {
    if (!this.#root) return;
    const objectOf = new Map([...this.#kids.keys()].map((node) => [node, this.#objects.reserve()]));
    const root = this.#pdf.getStructTreeRoot();
    const standing: (readonly [number, string])[] = [];
    for (const [node, object] of objectOf) {
      const bodyFor = this.#elementOf(node, objectOf, root.id);
      if (node.alt === undefined && node.actualText === undefined) standing.push([object, bodyFor(node)]);
      else this.#leave(object, node, bodyFor);
    }
    this.#objects.write(standing);
    const tree = this.#objects.add(`<</Nums [${this.#numbers(objectOf)}]>>`);
    root.data['K'] = [new Raw(`${objectOf.get(this.#root) ?? 0} 0 R`)];
    root.data['ParentTree'] = new Raw(`${tree} 0 R`);
    root.data['ParentTreeNextKey'] = this.#nextKey;
  }

  /** Leaves an element to each sheet that says something else in it. */
  #leave(object: number, node: StructureNode, bodyFor: (node: StructureNode) => string): void {
    const number = this.#info.parts.numberOf.get(node);
    this.#objects.leave(object, {
      isStream: false,
      bodyFor: ({ nodes }) => {
        const other = number === undefined ? undefined : nodes[number];
        if (!other) throw new Error(`there is no node for the element ${object}`);
        return bodyFor(other);
      },
    });
  }

  /** The element of a node, as it is for whichever node stands in its place. */
  #elementOf(
    node: StructureNode,
    objectOf: ReadonlyMap<StructureNode, number>,
    root: number,
  ): (node: StructureNode) => string {
    const parent = this.#parentOf(node);
    const kids = this.#kids.get(node) ?? [];
    const page = kids.find((kid) => kid.kind === 'content')?.page;
    const language = node.language ?? (parent === undefined ? this.#info.language : undefined);
    const before = [
      `<</Type /StructElem /S /${node.role} /P ${parent ? (objectOf.get(parent) ?? 0) : root} 0 R`,
      ...(language === undefined ? [] : [`/Lang ${pdfString(language)}`]),
    ].join(' ');
    const behind = [
      ...attributesOf(node, this.#boxes.get(node)),
      ...(page ? [`/Pg ${page.object} 0 R`] : []),
      `/K [${kids.map((kid) => kidOf(kid, page, objectOf)).join(' ')}]>>`,
    ].join(' ');
    return elementWith(before, behind);
  }

  /** From the keys of pages and annotations to their nodes, ascending (ISO 32000-1, 14.7.4.4). */
  #numbers(objectOf: ReadonlyMap<StructureNode, number>): string {
    const object = (node: StructureNode): string => `${objectOf.get(node) ?? 0} 0 R`;
    const entries = [
      ...this.#pages.map(({ key, owners }) => ({ key, value: `[${owners.map(object).join(' ')}]` })),
      ...this.#annotations.map(({ key, node }) => ({ key, value: object(node) })),
    ];
    return entries
      .toSorted((a, b) => a.key - b.key)
      .map(({ key, value }) => `${key} ${value}`)
      .join(' ');
  }

  get #page(): PageParts {
    const page = this.#pages.at(-1);
    if (!page) throw new Error('nothing can be painted before the first page');
    return page;
  }

  /** The kids of a node; a node seen for the first time joins its parent's. */
  #kidsOf(node: StructureNode): StructureKid[] {
    const known = this.#kids.get(node);
    if (known) return known;
    const kids: StructureKid[] = [];
    this.#kids.set(node, kids);
    const parent = this.#parentOf(node);
    if (parent) this.#kidsOf(parent).push({ kind: 'node', node });
    else this.#root = node;
    return kids;
  }

  #parentOf(node: StructureNode): StructureNode | undefined {
    return node.parent && (this.#info.grafts.get(node.parent) ?? node.parent);
  }
}
