import type { WordMark } from '../../model/index.js';
import type { Aside, Block, Noted, Piece } from './block.js';
import { type Element, parsePart } from './element.js';
import { Numbering } from './numbering.js';
import { readStyles, type Styles } from './styles.js';

type Relations = ReadonlyMap<string, { readonly target: string; readonly isOutside: boolean }>;

/** An element that stands beside the text and is read after it. */
interface Waiting {
  readonly at: number;
  readonly element: Element;
  readonly relations: Relations;
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** A field that has begun: a place that Word fills in. */
interface OpenField {
  code: string;
  isShown: boolean;
  isLink: boolean;
}

/** What is known of a file while it is read, and what has been found so far. */
export class Reading {
  readonly parts: Parts;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly asides: Aside[] = [];
  readonly noted: Noted[] = [];
  readonly fields: OpenField[] = [];
  /** Where in the file it is now. */
  place = '';
  paragraphs = 0;
  #relations: Relations = new Map();
  readonly #waiting: Waiting[] = [];
  readonly #counts = new Map<string, number>();

  constructor(parts: Parts) {
    this.parts = parts;
    this.styles = readStyles(parsePart(parts['word/styles.xml']));
    this.numbering = new Numbering(parsePart(parts['word/numbering.xml']), this.styles);
  }

  /** Opens a part of the file, whose links and pictures are its own. */
  open(path: string): Element {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const relations = parsePart(this.parts[`word/_rels/${name}.rels`]);
    this.#relations = new Map(
      relations.children.map(({ attributes }) => [
        attributes['Id'] ?? '',
        { target: attributes['Target'] ?? '', isOutside: attributes['TargetMode'] === 'External' },
      ]),
    );
    this.paragraphs = 0;
    this.place = name;
    return parsePart(this.parts[path]);
  }

  relation(id: string | undefined): { readonly target: string; readonly isOutside: boolean } | undefined {
    return this.#relations.get(id ?? '');
  }

  /** The next number of a kind of thing. */
  next(kind: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return String(count);
  }

  note(what: string, words: string, todo: string): void {
    this.noted.push({ what, place: this.place, words: words.trim(), todo });
  }

  /** Puts an element beside the text, to be read once the text is; its place among others is taken now. */
  aside(from: string, element: Element): void {
    const at = this.asides.push({ from, blocks: [] }) - 1;
    this.#waiting.push({ at, element, relations: this.#relations });
  }

  /** Reads what waits beside the text, and what stands beside that. */
  readAsides(read: (element: Element) => readonly Block[]): void {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { from } = this.asides[next.at] ?? { from: '' };
      this.#relations = next.relations;
      this.paragraphs = 0;
      this.place = from;
      this.asides[next.at] = { from, blocks: read(next.element) };
    }
  }
}

/** A mark in a text. */
export function markOf(mark: WordMark, which = ''): Piece {
  return { kind: 'mark', mark, which };
}

/** Plain words, each a paragraph. */
export function plainParagraphs(lines: readonly string[], place: string): readonly Block[] {
  return lines.map((text) => ({
    kind: 'paragraph',
    pieces: [{ kind: 'text', text, isBold: false, isItalic: false, states: [], link: undefined }],
    heading: undefined,
    label: undefined,
    place,
  }));
}
