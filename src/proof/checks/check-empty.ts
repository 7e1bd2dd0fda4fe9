import type { Diagnostic } from '../../diagnostics/index.js';
import type { Element } from '../sheet/read-structure.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import { doubt, REPORT } from './doubt.js';
import { emptyFrames, isFramed } from './frames.js';

/** Elements that must say or show something; a cell, a row and the rows of a table may be there to write in. */
const MUST_HOLD = new Set(
  'Document Sect H1 H2 H3 P L LI Lbl LBody Table THead TH Figure Caption BlockQuote Link Form'.split(' '),
);
/** Elements in which a picture, a drawing or a field is enough. */
const MAY_SHOW = new Set(['Figure', 'Lbl', 'Link', 'Form']);
const HEADING = /^H\d$/u;

/** No element, no mark and no box is empty. */
export function checkEmpty(sheet: SheetRead): readonly Diagnostic[] {
  const walk = new Walk(sheet);
  walk.look(sheet.structure);
  const empty = sheet.pages.flatMap(({ marked }, page) =>
    emptyFrames(marked).map(() => `a box on page ${page + 1}`),
  );
  return [...walk.empty, ...empty].map((what) =>
    doubt('empty-box', `in the finished file, ${what} is empty`, REPORT),
  );
}

/** What an element and all below it hold. */
interface Held {
  readonly says: boolean;
  /** Words besides its headings. */
  readonly saysMore: boolean;
  /** A picture, a drawing or a place to fill in. */
  readonly shows: boolean;
  /** Where the first of its words stand. */
  readonly words: string;
}

class Walk {
  readonly empty: string[] = [];
  readonly #sheet: SheetRead;

  constructor(sheet: SheetRead) {
    this.#sheet = sheet;
  }

  look(element: Element): Held {
    let held: Held = { says: false, saysMore: false, shows: false, words: '' };
    for (const kid of element.kids) {
      const one =
        kid.kind === 'element'
          ? this.look(kid)
          : kid.kind === 'content'
            ? this.#content(kid.page, kid.content, element)
            : { says: false, saysMore: false, shows: element.role === 'Form', words: '' };
      held = {
        says: held.says || one.says,
        saysMore: held.saysMore || one.saysMore,
        shows: held.shows || one.shows,
        words: held.words || one.words,
      };
    }
    this.#judge(element, held);
    return HEADING.test(element.role) ? { ...held, saysMore: false } : held;
  }

  #content(page: number, content: number, element: Element): Held {
    const marked = this.#sheet.markedAt(page, content);
    const words = marked?.text.trim() ?? '';
    const says = words !== '';
    const shows =
      marked !== undefined && (marked.pictures.length > 0 || marked.rects.length > 0 || marked.hasDrawing);
    // A blank between two parts of a paragraph may be a part of its own.
    if (marked?.text === '' && !shows) this.empty.push(`a part of ${element.role}`);
    return { says, saysMore: says, shows, words };
  }

  #judge({ role, kids }: Element, held: Held): void {
    const holds = held.says || (held.shows && MAY_SHOW.has(role));
    if (role !== 'TD' && (kids.length === 0 || (MUST_HOLD.has(role) && !holds)))
      this.empty.push(`an element ${role}`);
    else if (role === 'Sect' && !held.saysMore && !held.shows && isFramed(kids, this.#sheet))
      this.empty.push(`the box "${held.words}"`);
  }
}
