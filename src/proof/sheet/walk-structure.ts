import { UnreadableError } from '../file/unreadable-error.js';
import type { Annotation } from './read-annotations.js';
import type { Marked } from './marked.js';
import type { PageRead } from './read-pages.js';
import type { Element, Leaf } from './read-structure.js';
import type { Figure } from './sheet-read.js';

/** What a walk through the structure gathers. */
export interface Walked {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** Elements inside a line; every other one begins and ends a block. */
const INLINE = new Set(['Link', 'Span', 'Em', 'Strong', 'Quote', 'Code']);

/** Letters that are drawn in another order than they are read. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The words of a block, and those of them that no screen reader is told in the order in which they are read. */
interface BlockWords {
  all: string;
  untold: string;
}

/** Gathers words and figures in the order of the structure; content that two elements claim, or none, is a doubt. */
export function walkStructure(
  root: Element,
  marked: MarkedByPlace,
  annotations: ReadonlyMap<number, Annotation>,
): Walked {
  const walk = new Walk(annotations, marked);
  walk.element(root, undefined);
  walk.finish();
  return walk;
}

/** Every mark of the structure, by the object of its page and its number there. */
export type MarkedByPlace = ReadonlyMap<number, readonly (Marked | undefined)[]>;

export function markedByPlace(pages: readonly PageRead[]): MarkedByPlace {
  return new Map(
    pages.map(({ object, marked }) => {
      const places: (Marked | undefined)[] = [];
      for (const one of marked) {
        if (one.content === undefined) continue;
        if (places[one.content]) throw new UnreadableError('marks two things by one number');
        places[one.content] = one;
      }
      return [object, places];
    }),
  );
}

class Walk implements Walked {
  text = '';
  readonly figures: Figure[] = [];
  readonly #annotations: ReadonlyMap<number, Annotation>;
  readonly #marked: MarkedByPlace;
  readonly #claimed = new Set<unknown>();

  constructor(annotations: ReadonlyMap<number, Annotation>, marked: MarkedByPlace) {
    this.#annotations = annotations;
    this.#marked = marked;
  }

  element(element: Element, link: string | undefined, outer: BlockWords = { all: '', untold: '' }): void {
    const isBlock = !INLINE.has(element.role);
    const words = isBlock ? { all: '', untold: '' } : outer;
    const untold = words.untold;
    if (isBlock) this.text += '\n';
    const address = element.role === 'Link' ? this.#addressOf(element) : link;
    const parts: Marked[] = [];
    const start = this.text.length;
    for (const kid of element.kids) {
      if (kid.kind === 'element') this.element(kid, address, words);
      else this.#leaf(kid, parts, words);
    }
    if (element.role === 'Span' && element.actualText !== undefined) {
      checkSaid(element.actualText, this.text.slice(start));
      words.untold = untold;
    }
    if (isBlock) checkTold(words);
    if (element.role === 'Figure') this.figures.push({ alt: element.alt, parts, address });
    if (isBlock) this.text += '\n';
  }

  finish(): void {
    for (const [, places] of this.#marked)
      for (const marked of places)
        if (!marked || !this.#claimed.has(marked))
          throw new UnreadableError('has words that no structure knows');
    for (const annotation of this.#annotations.values())
      if (!this.#claimed.has(annotation))
        throw new UnreadableError('has a link or field that no structure knows');
  }

  #leaf(leaf: Leaf, parts: Marked[], words: BlockWords): void {
    if (leaf.kind === 'annotation') {
      this.#claim(this.#annotations.get(leaf.object));
      return;
    }
    const marked = this.#marked.get(leaf.page)?.[leaf.content];
    this.#claim(marked);
    if (!marked) return;
    parts.push(marked);
    this.text += marked.text;
    words.all += marked.text;
    words.untold += marked.text;
  }

  #claim(part: Marked | Annotation | undefined): void {
    if (!part || this.#claimed.has(part))
      throw new UnreadableError('has a structure that names what is not on its pages');
    this.#claimed.add(part);
  }

  #addressOf(element: Element): string | undefined {
    for (const kid of element.kids)
      if (kid.kind === 'annotation') return this.#annotations.get(kid.object)?.address;
    return undefined;
  }
}

/** What a screen reader says instead of what is drawn has the same letters; only their order may differ. */
function checkSaid(said: string, drawn: string): void {
  const [letters, shown] = [lettersOf(said), lettersOf(drawn)];
  if (letters !== shown && sorted(letters) !== sorted(shown))
    throw new UnreadableError('says other words than it shows');
}

/** Where some words run from right to left, a screen reader is told all words of the block besides what is drawn. */
function checkTold({ all, untold }: BlockWords): void {
  if (RIGHT_TO_LEFT.test(all) && lettersOf(untold) !== '')
    throw new UnreadableError('has words from right to left that a screen reader is not told in their order');
}

function lettersOf(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
}

function sorted(letters: string): string {
  return [...letters].toSorted().join('');
}
