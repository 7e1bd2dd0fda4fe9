import type { PictureRead } from '../sheet/picture-digests.js';
import type { Annotation } from '../sheet/read-annotations.js';
import type { Element } from '../sheet/read-structure.js';
import type { Marked } from '../sheet/marked.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import { tell } from './tell.js';
import { LINE_END, LINK, type Told } from './told.js';

/** An element as a finished file has it, and on which pages its parts stand. */
export interface Found extends Told {
  readonly kids: readonly Found[];
  /** Places of its pages, from 0, in order. */
  readonly pages: readonly number[];
  /** Its own pictures. */
  readonly pictures: readonly PictureRead[];
  /** Its own link or field. */
  readonly annotation: Annotation | undefined;
  /** The marks that its words are painted by. */
  readonly marks: readonly Marked[];
  /** What a screen reader says in place of its words, where that is given. */
  readonly said: readonly Said[];
  /** How high the first of its words stand, in points from the foot of their page. */
  readonly top: number | undefined;
}

/** Words that are said in place of others. */
export interface Said {
  readonly said: string;
  readonly shown: string;
}

/** Words of one line stand at one height, but for marks above and below letters. */
const SAME_LINE_PT = 6;
/** No words are said in place of other elements. */
const NOTHING_SHOWN = '\0';
/** Elements inside of a line. */
const INLINE = new Set(['Span', 'Link', 'Em', 'Strong']);

/** What a finished file tells, element by element. */
export function foundSheet(sheet: SheetRead): Found {
  return new Finder(sheet).element(sheet.structure);
}

class Finder {
  readonly #sheet: SheetRead;
  readonly #placeOf: ReadonlyMap<number, number>;
  /** Where the words before ended. */
  #end: { readonly page: number; readonly y: number } | undefined;

  constructor(sheet: SheetRead) {
    this.#sheet = sheet;
    this.#placeOf = new Map(sheet.pages.map(({ object }, place) => [object, place]));
  }

  element(element: Element): Found {
    if (!INLINE.has(element.role)) this.#end = undefined;
    const kids: Found[] = [];
    const pages: number[] = [];
    const pictures: PictureRead[] = [];
    const marks: Marked[] = [];
    const said: Said[] = [];
    let words = '';
    let annotation: Annotation | undefined;
    let top: number | undefined;
    for (const kid of element.kids) {
      if (kid.kind === 'annotation') annotation = this.#sheet.annotations.get(kid.object);
      else if (kid.kind === 'content') {
        const place = this.#placeOf.get(kid.page);
        if (place !== undefined) add(place, pages);
        const marked = this.#sheet.markedAt(kid.page, kid.content);
        words += marked ? this.#textOf(marked, kid.page) : '';
        if (marked) marks.push(marked);
        top ??= marked?.at?.y;
        pictures.push(...this.#sheet.picturesAt(kid.page, kid.content));
      } else {
        const found = this.element(kid);
        top ??= found.top;
        for (const page of found.pages) add(page, pages);
        if (isInline(kid)) {
          words += kid.role === 'Link' ? linkOf(found) : found.words;
          said.push(...found.said);
          marks.push(...found.marks);
        } else kids.push(found);
      }
    }
    // A sign such as a box to tick off has no words of its own; all others are said as they are shown.
    if (element.actualText !== undefined && !(element.role === 'Lbl' && words === ''))
      said.push({ said: element.actualText, shown: words.replaceAll(LINE_END, '') || NOTHING_SHOWN });
    if (element.role === 'Link' && annotation?.contents !== undefined)
      said.push({ said: annotation.contents, shown: shownBy(words, kids) });
    const own = ownOf(element, words, annotation);
    return {
      role: own.role,
      words: own.words,
      weights: own.weights,
      underlines: own.underlines,
      alt: own.alt,
      language: own.language,
      attribute: own.attribute,
      address: own.address,
      kids,
      pages,
      pictures,
      annotation,
      marks,
      said,
      top,
    };
  }

  /** The words of a mark, behind a line's end where they do not go on beside the words before. */
  #textOf({ text, at, lastY }: Marked, page: number): string {
    if (text === '' || !at || lastY === undefined) return text;
    const end = this.#end;
    this.#end = { page, y: lastY };
    const goesOn = !end || (end.page === page && Math.abs(end.y - at.y) < SAME_LINE_PT);
    return goesOn ? text : LINE_END + text;
  }
}

/** Notes a page once; they come in order, but for what is put back to a page before. */
function add(page: number, pages: number[]): void {
  if (pages.includes(page)) return;
  pages.push(page);
  pages.sort((a, b) => a - b);
}

/** What an element says by itself. */
function ownOf(element: Element, words: string, annotation: Annotation | undefined): Told {
  return tell(element.role, {
    words: words === '' ? (element.actualText ?? '') : words,
    alt: element.role === 'Form' ? annotation?.label : element.alt,
    language: element.language,
    attribute: element.attributes.join(' ') || undefined,
    address: element.role === 'Link' ? annotation?.address : undefined,
  });
}

/** What a link is around: words, or a picture that is told by others. */
function shownBy(words: string, kids: readonly Found[]): string {
  return words === '' ? kids.map(({ alt = '' }) => alt).join('') : words.replaceAll(LINE_END, '');
}

/** A link around a picture stands for itself, as a code does. */
function isInline(element: Element): boolean {
  return (
    INLINE.has(element.role) && !element.kids.some((kid) => kid.kind === 'element' && kid.role === 'Figure')
  );
}

/** Where a line begins with a link, its end is written before the link, and so it is told there. */
function linkOf({ address, words }: Found): string {
  const [end = '', link = ''] = words.startsWith(LINE_END) ? [LINE_END, words.slice(1)] : ['', words];
  return `${end}${LINK.open}${address ?? ''}${LINK.middle}${link}${LINK.close}`;
}
