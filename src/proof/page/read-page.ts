import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** What a page says, read from its text alone, as a browser reads it. */
export interface PageRead {
  readonly language: string;
  readonly direction: string;
  readonly title: string;
  /** A line an element that holds text, in the order of the page. */
  readonly lines: readonly string[];
  /** What stands outside of the text of the handout: head, foot, numbers. */
  readonly frame: readonly string[];
  readonly links: readonly string[];
  readonly calls: readonly { readonly href: string; readonly words: string }[];
  readonly alts: readonly string[];
  readonly newest: string;
  /** What is said to whoever comes from some editions, and how much stands there for nobody. */
  readonly answers: readonly { readonly editions: readonly string[]; readonly lines: readonly string[] }[];
  readonly mute: number;
  /** Links outside of the text of the handout that call nobody, with their words. */
  readonly around: readonly { readonly href: string; readonly words: string }[];
  /** Tags that no page of ours has, and how often there is one `main`. */
  readonly foreign: readonly string[];
  readonly mains: number;
}

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const INLINE = new Set(['strong', 'em', 'bdi', 'span', 'a']);
const KNOWN = new Set(
  (
    'html head meta title link script body header nav ul ol li a p div main h1 h2 h3 strong em bdi span br table thead ' +
    'tbody tr th td figure img figcaption section blockquote footer aside'
  ).split(' '),
);

/** Reads a page. */
export function readPage(html: string): PageRead {
  const reader = new Reader();
  reader.walk(parse(html), false);
  return reader;
}

class Reader implements PageRead {
  language = '';
  direction = '';
  title = '';
  newest = '';
  mains = 0;
  readonly lines: string[] = [];
  readonly frame: string[] = [];
  readonly links: string[] = [];
  readonly calls: { href: string; words: string }[] = [];
  readonly alts: string[] = [];
  readonly foreign: string[] = [];
  readonly answers: { editions: readonly string[]; lines: string[] }[] = [];
  readonly around: { href: string; words: string }[] = [];
  mute = 0;

  walk(node: Node, inMain: boolean): void {
    if (!('childNodes' in node)) return;
    if ('tagName' in node) this.#note(node, inMain);
    const isMain = inMain || node.nodeName === 'main';
    const lines = isMain ? this.lines : this.frame;
    let line = '';
    const end = (): void => {
      if (line.trim() !== '') lines.push(line);
      line = '';
    };
    for (const kid of node.childNodes) {
      if (isInline(kid)) {
        line += wordsOf(kid);
        this.#noteAll(kid, isMain);
      } else {
        end();
        if (node.nodeName !== 'head' || kid.nodeName !== 'script') this.walk(kid, isMain);
      }
    }
    end();
  }

  /** What stands in the place that a page's script opens, a piece at a time. */
  #noteCopy(node: Element, newest: string): void {
    this.newest = newest;
    if (!node.attrs.some(({ name }) => name === 'hidden')) this.mute += 1;
    for (const kid of node.childNodes) {
      const attrs = 'attrs' in kid ? kid.attrs : [];
      const editions = attrs.find(({ name }) => name === 'data-answer')?.value;
      if (editions === undefined || !attrs.some(({ name }) => name === 'hidden')) this.mute += 1;
      else this.answers.push({ editions: editions.split(' '), lines: linesIn(kid) });
    }
  }

  #noteAll(node: Node, inMain: boolean): void {
    if ('tagName' in node) this.#note(node, inMain);
    if ('childNodes' in node) for (const kid of node.childNodes) this.#noteAll(kid, inMain);
  }

  #note(node: Element, inMain: boolean): void {
    const { tagName } = node;
    const of = (name: string): string => node.attrs.find((one) => one.name === name)?.value ?? '';
    if (!KNOWN.has(tagName)) this.foreign.push(tagName);
    if (node.attrs.some(({ name }) => name.startsWith('on') || name === 'style')) this.foreign.push(tagName);
    if (tagName === 'html') [this.language, this.direction] = [of('lang'), of('dir')];
    if (tagName === 'title') this.title = wordsOf(node);
    if (tagName === 'main') this.mains += 1;
    if (of('id') === 'copy') this.#noteCopy(node, of('data-newest'));
    if (tagName === 'img') this.alts.push(of('alt'));
    if (tagName !== 'a') return;
    const href = of('href');
    if (href.startsWith('tel:') && node.attrs.length === 1) this.calls.push({ href, words: wordsOf(node) });
    else if (inMain) this.links.push(href);
    else this.around.push({ href, words: wordsOf(node) });
  }
}

/** The words of each innermost element that is no part of a line. */
function linesIn(node: Node): string[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.every(isInline) ? [wordsOf(node)] : node.childNodes.flatMap(linesIn);
}

function isInline(node: Node): boolean {
  return node.nodeName === '#text' || node.nodeName === 'br' || INLINE.has(node.nodeName);
}

function wordsOf(node: Node): string {
  if ('value' in node) return node.value;
  if (node.nodeName === 'br') return ' ';
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}
