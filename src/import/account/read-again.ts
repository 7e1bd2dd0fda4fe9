import type { Nodes } from 'mdast';
import { UNSORTED, WORD_MARK } from '../../model/index.js';
import { Log } from '../../diagnostics/index.js';
import { readMarkdown } from '../../read/index.js';
import { Telling, type Told } from './told.js';
import { LOST } from './word-scan.js';

/** Marks that stand around words, and end. */
const AROUND = new Set([
  'struck',
  'hidden',
  'inserted',
  'deleted',
  'moved',
  'raised',
  'lowered',
  'equation',
  'placeholder',
]);
/** The label of an item, which Word works out and has nowhere in its text. */
const LABEL = 'label';
/** Marks around words that are told as they are. */
const HOLDING = new Set(['field', LABEL]);

/** What the finished Markdown says, read as a build reads it; what it could not be read for. */
export function readAgain(text: string, hasTitle: boolean): Told | { readonly why: string } {
  const log = new Log();
  const markdown = readMarkdown(text, 'en.md', log);
  if (!markdown) return { why: log.errors.map(({ what }) => what).join('; ') };
  const telling = new Telling();
  if (hasTitle) telling.add('', `${titleOf(text)} `);
  for (const node of markdown.body.children) {
    if (node.type !== 'containerDirective' || node.name !== UNSORTED)
      return { why: `a part stands outside of the sections: ${node.type}` };
    const reader = new Reader(telling, node.attributes?.['from'] ?? '');
    for (const child of node.children) reader.read(child);
  }
  return telling.told();
}

function titleOf(text: string): string {
  const [, written = '""'] = /^title: (.*)$/mu.exec(text) ?? [];
  return String(JSON.parse(written));
}

class Reader {
  readonly #telling: Telling;
  readonly #stream: string;
  readonly #open: string[] = [];

  constructor(telling: Telling, stream: string) {
    this.#telling = telling;
    this.#stream = stream;
  }

  read(node: Nodes): void {
    switch (node.type) {
      case 'text':
        this.#text(node.value);
        return;
      case 'break':
        this.#say(' ');
        return;
      case 'image':
        this.#telling.pictures += 1;
        this.#telling.alts.push(withoutMarks(node.alt ?? ''));
        return;
      case 'paragraph':
      case 'heading':
      case 'list':
      case 'listItem':
      case 'table':
      case 'tableRow':
      case 'tableCell':
        for (const child of node.children) this.read(child);
        this.#say(' ');
        return;
      case 'strong':
      case 'emphasis':
      case 'link':
        for (const child of node.children) this.read(child);
        return;
      default:
        // Whatever else Markdown has was not meant: its words must not pass for text.
        this.#say(`⟦${node.type}⟧`);
    }
  }

  #text(value: string): void {
    let rest = value;
    for (let match = WORD_MARK.exec(rest); match; match = WORD_MARK.exec(rest)) {
      this.#say(rest.slice(0, match.index));
      this.#mark(match.groups?.['name'] ?? '', match.groups?.['which']);
      rest = rest.slice(match.index + match[0].length);
    }
    this.#say(rest);
  }

  #mark(name: string, which: string | undefined): void {
    if (name === 'end') this.#open.pop();
    else if (name === 'open' || name === 'close') this.#say(name === 'open' ? '{{' : '}}');
    else if (name === 'sign') this.#say(LOST);
    else if (AROUND.has(name) || HOLDING.has(name) || (name === 'box' && which === undefined))
      this.#open.push(name);
    if (name === 'field') this.#telling.fields += 1;
    if (name === 'linked-picture') this.#telling.pictures += 1;
  }

  #say(text: string): void {
    if (this.#open.includes(LABEL)) return;
    this.#telling.add(
      this.#stream,
      text,
      this.#open.filter((name) => AROUND.has(name)),
    );
  }
}

function withoutMarks(alt: string): string {
  return alt.replaceAll('{{word.open}}', '{{').replaceAll('{{word.close}}', '}}');
}
