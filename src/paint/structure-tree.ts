import type { Owner, StructureNode } from '../layout/index.js';
import type { Rect } from '../units/index.js';
import { around } from './around.js';
import { attributesOf } from './attributes-of.js';
import { cornersOf } from './corners-of.js';
import type { ObjectWriter } from './object-writer.js';
import type { PageContent } from './page-content.js';
import { pdfNumber } from './pdf-number.js';
import { pdfString } from './pdf-string.js';
import { internalsOf, Raw, type DocumentInternals, type PdfReference } from './pdfkit-internals.js';

/** What does not belong to the structure, as PDF classes it (ISO 32000-1, 14.8.2.2). */
const ARTIFACTS = {
  layout: '/Type /Layout',
  header: '/Type /Pagination /Subtype /Header /Attached [/Top]',
  footer: '/Type /Pagination /Subtype /Footer /Attached [/Bottom]',
  repeated: '/Type /Pagination',
} as const;

/** Annotation flag: printed with the page (ISO 32000-1, 12.5.3). */
export const PRINT = 4;

/** A part of a node's content, in reading order. */
type Kid =
  | { readonly kind: 'node'; readonly node: StructureNode }
  | { readonly kind: 'content'; readonly page: PageParts; readonly mcid: number }
  | {
      readonly kind: 'annotation';
      readonly page: PageParts;
      readonly annotation: PdfReference;
      readonly key: number;
    };

/** A page in the tree: its object, and to which node each of its stretches of marked content belongs. */
interface PageParts {
  readonly object: number;
  readonly key: number;
  readonly owners: StructureNode[];
}

/** A link on one page: where it leads, what is said for it, and where it can be pressed. */
interface LinkParts {
  readonly address: string;
  readonly words: string;
  readonly rects: Rect[];
}

/** What a structure tree is made for. */
interface TreeInfo {
  readonly language: string;
  /** Where parts that several sheets share hang in this one. */
  readonly grafts: ReadonlyMap<StructureNode, StructureNode>;
}

/**
 * The structure of one document: which marks belong to which part, in the order in which they are painted.
 *
 * pdfkit's own elements lose the page of a link and of text that crosses pages; this tree keeps the page with each part
 * and is written when all pages are done (ISO 32000-1, 14.7).
 */
export class StructureTree {
  readonly #pdf: DocumentInternals;
  readonly #document: PDFKit.PDFDocument;
  readonly #objects: ObjectWriter;
  readonly #info: TreeInfo;
  readonly #kids = new Map<StructureNode, Kid[]>();
  readonly #boxes = new Map<StructureNode, string>();
  readonly #pages: PageParts[] = [];
  readonly #annotations: { readonly key: number; readonly node: StructureNode }[] = [];
  readonly #links = new Map<StructureNode, LinkParts>();
  #nextKey = 0;
  #content: PageContent | undefined;
  #root: StructureNode | undefined;
  #open: Owner | undefined;

  constructor(document: PDFKit.PDFDocument, objects: ObjectWriter, info: TreeInfo) {
    this.#document = document;
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

  /** A part of a link on the page that is painted; all parts of it there are one annotation. */
  annotate(node: StructureNode, rect: Rect, address: string, words: string): void {
    const link = this.#links.get(node) ?? { address, words, rects: [] };
    this.#links.set(node, link);
    link.rects.push(rect);
  }

  /** Ends the page: its links become annotations, with what a screen reader says for each. */
  closePage(): void {
    this.closeContent();
    for (const [node, { address, words, rects }] of this.#links) {
      const action = this.#objects.add(`<</S /URI /URI ${pdfString(address)}>>`);
      this.annotateWith(node, around(rects), {
        Subtype: 'Link',
        A: new Raw(`${action} 0 R`),
        F: PRINT,
        Contents: new String(words),
        ...(rects.length > 1 && {
          QuadPoints: rects.flatMap((rect) => cornersOf(rect, this.#pdf.page.height)),
        }),
      });
    }
    this.#links.clear();
  }

  /** Any annotation as a part of a node, on the page that is painted; returns the annotation. */
  annotateWith(node: StructureNode, rect: Rect, annotation: Readonly<Record<string, unknown>>): PdfReference {
    this.closeContent();
    const key = this.#nextKey;
    this.#nextKey += 1;
    this.#document.annotate(rect.xPt, rect.yPt, rect.widthPt, rect.heightPt, {
      ...annotation,
      StructParent: key,
    } as unknown as PDFKit.Mixins.AnnotationOption);
    const reference = this.#pdf.page.annotations.at(-1);
    if (!reference) throw new Error('the annotation was not added to its page');
    this.#kidsOf(node).push({ kind: 'annotation', page: this.#page, annotation: reference, key });
    this.#annotations.push({ key, node });
    return reference;
  }

  /** Writes the whole tree; called once, after the last page. */
  write(): void {
    if (!this.#root) return;
    const objectOf = new Map([...this.#kids.keys()].map((node) => [node, this.#objects.reserve()]));
    const root = this.#pdf.getStructTreeRoot();
    this.#objects.write(
      [...objectOf].map(([node, object]) => [object, this.#elementOf(node, objectOf, root.id)]),
    );
    const tree = this.#objects.add(`<</Nums [${this.#numbers(objectOf)}]>>`);
    root.data['K'] = [new Raw(`${objectOf.get(this.#root) ?? 0} 0 R`)];
    root.data['ParentTree'] = new Raw(`${tree} 0 R`);
    root.data['ParentTreeNextKey'] = this.#nextKey;
  }

  #elementOf(node: StructureNode, objectOf: ReadonlyMap<StructureNode, number>, root: number): string {
    const parent = this.#parentOf(node);
    const kids = this.#kids.get(node) ?? [];
    const page = kids.find((kid) => kid.kind === 'content')?.page;
    const language = node.language ?? (parent === undefined ? this.#info.language : undefined);
    return [
      `<</Type /StructElem /S /${node.role} /P ${parent ? (objectOf.get(parent) ?? 0) : root} 0 R`,
      ...(language === undefined ? [] : [`/Lang ${pdfString(language)}`]),
      ...(node.actualText === undefined ? [] : [`/ActualText ${pdfString(node.actualText)}`]),
      ...(node.alt === undefined ? [] : [`/Alt ${pdfString(node.alt)}`]),
      ...attributesOf(node, this.#boxes.get(node)),
      ...(page ? [`/Pg ${page.object} 0 R`] : []),
      `/K [${kids.map((kid) => kidOf(kid, page, objectOf)).join(' ')}]>>`,
    ].join(' ');
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
  #kidsOf(node: StructureNode): Kid[] {
    const known = this.#kids.get(node);
    if (known) return known;
    const kids: Kid[] = [];
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

function kidOf(kid: Kid, page: PageParts | undefined, objectOf: ReadonlyMap<StructureNode, number>): string {
  switch (kid.kind) {
    case 'node':
      return `${objectOf.get(kid.node) ?? 0} 0 R`;
    case 'content':
      return kid.page === page
        ? String(kid.mcid)
        : `<</Type /MCR /Pg ${kid.page.object} 0 R /MCID ${kid.mcid}>>`;
    case 'annotation':
      return `<</Type /OBJR /Pg ${kid.page.object} 0 R /Obj ${kid.annotation.id} 0 R>>`;
    default:
      return kid satisfies never;
  }
}
