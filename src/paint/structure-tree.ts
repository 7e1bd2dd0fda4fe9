import type { Owner, StructureNode } from '../layout/index.js';
import type { Rect } from '../units/index.js';
import {
  internalsOf,
  type DocumentInternals,
  type NumberTree,
  type PdfReference,
} from './pdfkit-internals.js';

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
  | {
      readonly kind: 'content';
      readonly page: PdfReference;
      readonly mcid: number;
      readonly parents: unknown[];
    }
  | {
      readonly kind: 'annotation';
      readonly page: PdfReference;
      readonly annotation: PdfReference;
      readonly key: number;
    };

/**
 * The structure of one document: which marks belong to which part, in the order in which they are painted.
 *
 * pdfkit's own elements lose the page of a link and of text that crosses pages; this tree keeps the page with each part
 * and is written when all pages are done (ISO 32000-1, 14.7).
 */
export class StructureTree {
  readonly #pdf: DocumentInternals;
  readonly #document: PDFKit.PDFDocument;
  readonly #language: string;
  readonly #kids = new Map<StructureNode, Kid[]>();
  readonly #boxes = new Map<StructureNode, readonly number[]>();
  #root: StructureNode | undefined;
  #open: Owner | undefined;

  constructor(document: PDFKit.PDFDocument, info: { readonly language: string }) {
    this.#document = document;
    this.#pdf = internalsOf(document);
    this.#language = info.language;
  }

  /** Makes what is painted next belong to `owner`. */
  open(owner: Owner): void {
    if (this.#open === owner) return;
    this.closePage();
    this.#open = owner;
    if (typeof owner === 'string') {
      // pdfkit writes no subtype, and PDF/UA wants running heads and folios called by theirs (ISO 14289-1, 7.8).
      this.#pdf.addContent(`/Artifact << ${ARTIFACTS[owner]} >> BDC`);
      return;
    }
    const [ref] = this.#pdf.markStructureContent(owner.role).refs;
    if (!ref) throw new Error('marked content without a number');
    const parents = this.#pdf.getStructParentTree().get(this.#pdf.page.structParentTreeKey);
    this.#kidsOf(owner).push({ kind: 'content', page: ref.pageRef, mcid: ref.mcid, parents });
  }

  /** Ends what is open; nothing crosses a page. */
  closePage(): void {
    if (typeof this.#open === 'string') this.#pdf.addContent('EMC');
    else if (this.#open) this.#document.endMarkedContent();
    this.#open = undefined;
  }

  /** Makes a node part of the tree though nothing is painted for it. */
  touch(node: StructureNode): void {
    this.#kidsOf(node);
  }

  /** Says where on its page a figure stands. */
  box(node: StructureNode, rect: Rect): void {
    const { height } = this.#pdf.page;
    this.#boxes.set(
      node,
      [rect.xPt, height - rect.yPt - rect.heightPt, rect.xPt + rect.widthPt, height - rect.yPt].map(rounded),
    );
  }

  /** A link's own annotation, with what a screen reader says for it. */
  annotate(node: StructureNode, rect: Rect, address: string, words: string): void {
    const action = this.#pdf.ref({ S: 'URI', URI: new String(address) });
    action.end();
    this.annotateWith(node, rect, { Subtype: 'Link', A: action, F: PRINT, Contents: new String(words) });
  }

  /** Any annotation as a part of a node, on the page that is painted; returns the annotation. */
  annotateWith(node: StructureNode, rect: Rect, annotation: Readonly<Record<string, unknown>>): PdfReference {
    this.closePage();
    const key = this.#pdf.createStructParentTreeNextKey();
    this.#document.annotate(rect.xPt, rect.yPt, rect.widthPt, rect.heightPt, {
      ...annotation,
      StructParent: key,
    } as unknown as PDFKit.Mixins.AnnotationOption);
    const reference = this.#pdf.page.annotations.at(-1);
    if (!reference) throw new Error('the annotation was not added to its page');
    this.#kidsOf(node).push({
      kind: 'annotation',
      page: this.#pdf.page.dictionary,
      annotation: reference,
      key,
    });
    return reference;
  }

  /** Writes the whole tree; called once, after the last page. */
  write(): void {
    if (!this.#root) return;
    const treeRoot = this.#pdf.getStructTreeRoot();
    const root = this.#writeNode(this.#root, treeRoot, this.#pdf.getStructParentTree());
    treeRoot.data['K'] = [root];
  }

  #writeNode(node: StructureNode, parent: PdfReference, tree: NumberTree): PdfReference {
    const element = this.#pdf.ref({ Type: 'StructElem', S: node.role, P: parent });
    const language = node.language ?? (node.parent === undefined ? this.#language : undefined);
    if (language !== undefined) element.data['Lang'] = new String(language);
    if (node.actualText !== undefined) element.data['ActualText'] = new String(node.actualText);
    if (node.alt !== undefined) element.data['Alt'] = new String(node.alt);
    const attributes = attributesOf(node, this.#boxes.get(node));
    if (attributes) element.data['A'] = attributes;
    element.data['K'] = (this.#kids.get(node) ?? []).map((kid) => this.#writeKid(kid, element, tree));
    element.end();
    return element;
  }

  #writeKid(kid: Kid, element: PdfReference, tree: NumberTree): unknown {
    switch (kid.kind) {
      case 'node':
        return this.#writeNode(kid.node, element, tree);
      case 'content':
        kid.parents[kid.mcid] = element;
        return { Type: 'MCR', Pg: kid.page, MCID: kid.mcid };
      case 'annotation':
        tree.add(kid.key, element);
        return { Type: 'OBJR', Pg: kid.page, Obj: kid.annotation };
      default:
        return kid satisfies never;
    }
  }

  /** The kids of a node; a node seen for the first time joins its parent's. */
  #kidsOf(node: StructureNode): Kid[] {
    const known = this.#kids.get(node);
    if (known) return known;
    const kids: Kid[] = [];
    this.#kids.set(node, kids);
    if (node.parent) this.#kidsOf(node.parent).push({ kind: 'node', node });
    else this.#root = node;
    return kids;
  }
}

function attributesOf(
  node: StructureNode,
  box: readonly number[] | undefined,
): Record<string, unknown> | undefined {
  if (node.numbering) return { O: 'List', ListNumbering: node.numbering };
  if (node.scope) return { O: 'Table', Scope: node.scope };
  if (box) return { O: 'Layout', Placement: 'Block', BBox: box };
  return undefined;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
