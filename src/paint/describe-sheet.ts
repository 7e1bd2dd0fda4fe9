import type { Mark, Owner, Pages, StructureNode } from '../layout/index.js';
import type { Rect } from '../units/index.js';
import type { EmbeddedFonts } from './embedded-fonts.js';
import { paintedRuns } from './painted-runs.js';
import type { PdfInfo } from './pdf-info.js';
import { qrOperators } from './qr-operators.js';
import type { LinkParts, SheetParts } from './sheet-parts.js';

type MarkOf<Kind extends Mark['kind']> = Extract<Mark, { kind: Kind }>;

/** A sheet as a forme sees it. */
export interface DescribedSheet {
  /**
   * All that is not in its parts, one thing after another: numbers, words of ours, and the very things that sheets share.
   * Two sheets whose shapes are the same in all of it have files that differ in their parts only.
   */
  readonly shape: readonly unknown[];
  readonly parts: SheetParts;
}

/** Looks at a sheet mark by mark, node by node, field by field. */
export function describeSheet(pages: Pages, info: PdfInfo, fonts: EmbeddedFonts): DescribedSheet {
  const looker = new Looker(pages, fonts);
  looker.lookAtInfo(info);
  for (const { marks } of pages.pages) looker.lookAtPage(marks);
  looker.lookAtBookmarks();
  return { shape: looker.shape, parts: looker.partsFor(info) };
}

class Looker {
  readonly shape: unknown[] = [];
  readonly #pages: Pages;
  readonly #fonts: EmbeddedFonts;
  readonly #nodes: StructureNode[] = [];
  readonly #numbers = new Map<StructureNode, number>();
  readonly #links: LinkParts[][] = [];
  readonly #fields: MarkOf<'field'>[] = [];
  readonly #pictures: MarkOf<'picture'>['picture'][] = [];
  readonly #operators: string[][] = [];

  constructor(pages: Pages, fonts: EmbeddedFonts) {
    this.#pages = pages;
    this.#fonts = fonts;
    this.shape.push(pages.widthPt, pages.heightPt, pages.pages.length, fonts);
  }

  lookAtInfo({ language, direction, isDuplex, date, form }: PdfInfo): void {
    this.shape.push(
      language,
      direction,
      isDuplex,
      date.getTime(),
      form?.font.face,
      form?.font.letters.join(' '),
    );
  }

  lookAtPage(marks: readonly Mark[]): void {
    this.shape.push('page', marks.length);
    const links = new Map<StructureNode, LinkParts & { readonly rects: Rect[] }>();
    this.#operators.push([]);
    for (const mark of marks) {
      this.shape.push(mark.kind);
      this.#lookAt(mark);
      if (mark.kind !== 'link') continue;
      const { owner: node, address, words, rect } = mark;
      const link = links.get(node) ?? { node, address, words, rects: [] };
      links.set(node, link);
      link.rects.push(rect);
    }
    this.#links.push([...links.values()]);
  }

  lookAtBookmarks(): void {
    const { bookmarks } = this.#pages;
    for (const { level, page, xPt, yPt } of bookmarks) this.shape.push(level, page, xPt, yPt);
  }

  partsFor(info: PdfInfo): SheetParts {
    return {
      info,
      heightPt: this.#pages.heightPt,
      nodes: this.#nodes,
      numberOf: this.#numbers,
      links: this.#links,
      fields: this.#fields,
      pictures: this.#pictures,
      titles: this.#pages.bookmarks.map(({ title }) => title),
      operators: this.#operators,
    };
  }

  #lookAt(mark: Mark): void {
    switch (mark.kind) {
      case 'line':
        return this.#lookAtLine(mark);
      case 'rect':
        this.shape.push(mark.colour);
        return this.#place(mark);
      case 'path':
        this.shape.push(mark.path, mark.colour);
        return this.#place(mark);
      case 'picture':
        this.shape.push(this.#pictureOf(mark));
        return this.#place(mark);
      case 'qr':
        this.#draw(qrOperators(mark.modules, mark.rect));
        return this.#place(mark);
      case 'link':
      case 'empty':
        return this.#own(mark.owner);
      case 'field':
        this.#fields.push(mark);
        this.shape.push(mark.use, mark.align, mark.sizePt);
        return this.#place(mark);
      default:
        mark satisfies never;
    }
  }

  #lookAtLine(mark: MarkOf<'line'>): void {
    const { line, xPt, baselinePt, colour } = mark;
    const { isStanding } = line;
    if (isStanding) this.shape.push(line, xPt, baselinePt, colour);
    else this.shape.push('own', colour);
    for (const { face, owner, glyphs } of line.runs) {
      if (glyphs.length === 0) continue;
      this.shape.push(face);
      this.#own(owner);
    }
    if (isStanding) return;
    for (const { operators } of paintedRuns(mark, this.#fonts)) this.#draw(operators);
  }

  #draw(operators: string): void {
    this.#operators.at(-1)?.push(operators);
  }

  /** Pictures are called by the order in which they are met; each has as many as there are. */
  #pictureOf({ picture }: MarkOf<'picture'>): number {
    const known = this.#pictures.indexOf(picture);
    return known === -1 ? this.#pictures.push(picture) - 1 : known;
  }

  #place({ rect, owner }: { readonly rect: Rect; readonly owner: Owner }): void {
    this.shape.push(rect.xPt, rect.yPt, rect.widthPt, rect.heightPt);
    this.#own(owner);
  }

  #own(owner: Owner): void {
    this.shape.push(typeof owner === 'string' ? owner : this.#numberOf(owner));
  }

  #numberOf(node: StructureNode): number {
    const known = this.#numbers.get(node);
    if (known !== undefined) return known;
    const number = this.#nodes.push(node) - 1;
    this.#numbers.set(node, number);
    const { role, language, numbering, scope, alt, actualText } = node;
    this.shape.push(role, language, numbering, scope, alt === undefined, actualText === undefined);
    const parent = node.parent && (this.#pages.grafts.get(node.parent) ?? node.parent);
    this.shape.push(parent && this.#numberOf(parent));
    return number;
  }
}
