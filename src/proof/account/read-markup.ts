import { SaxesParser } from 'saxes';
import { fewestLines } from './fewest-lines.js';
import { PlacesRead, type PlaceToWrite } from './places-read.js';
import { lookOf, type RuledPart } from './ruled-part.js';
import { tellGroup, type OpenElement } from './tell-group.js';
import { tell, tellList, tellTable } from './tell.js';
import { foldBlanks, LINE_END, LINK, PAGE_COUNT, PAGE_NUMBER, type Told } from './told.js';
import { EMPHASIS, STRONG, withoutWeights } from './weights.js';
import { UnaccountableError } from './unaccountable-error.js';

/** A block at the top of a sheet, and where it may stand. */
export interface TopBlock {
  readonly told: Told;
  /** It may go behind the box that must stand on page 1. */
  readonly yields: boolean;
  readonly onFirstPage: boolean;
}

/** What a filled template says, without its looks. */
export interface MarkupRead {
  readonly blocks: readonly TopBlock[];
  /** What stands at the head and the foot of pages: both ends one behind the other, with the signs of their weights. */
  readonly runningHead: string;
  readonly folio: string;
  /** What may stand over a box that goes on on another page. */
  readonly continued: readonly string[];
  /** In the order in which they stand. */
  readonly places: readonly PlaceToWrite[];
  /** How many pages its template means it to have at most; undefined where it does not say. */
  readonly mostPages: number | undefined;
  /** Parts that have rules around, beside or under them. */
  readonly parts: readonly RuledPart[];
}

/** Stands in markup for blocks that are told already; no template can write it. */
export const TOLD_TAG = '_told';

const WEIGHTS: Readonly<Record<string, { readonly open: string; readonly close: string }>> = {
  strong: STRONG,
  em: EMPHASIS,
};

const TEXT_TAGS = new Set([
  'h1',
  'h2',
  'h3',
  'p',
  'th',
  'td',
  'caption',
  'field',
  'start',
  'end',
  'continued',
]);

/**
 * Reads a filled template.
 *
 * @param told blocks by the number of the tag that stands for them
 */
export function readMarkup(
  markup: string,
  told: readonly (readonly Told[])[],
  fillable: boolean,
): MarkupRead {
  const reader = new Reader(told, fillable);
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new UnaccountableError(`its markup cannot be read: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes as Record<string, string>));
  parser.on('text', (text) => reader.text(text));
  parser.on('closetag', () => reader.close());
  parser.write(markup).close();
  return reader;
}

class Reader implements MarkupRead {
  readonly blocks: TopBlock[] = [];
  runningHead = '';
  folio = '';
  readonly continued: string[] = [];
  mostPages: number | undefined;
  readonly parts: RuledPart[] = [];
  readonly #told: readonly (readonly Told[])[];
  readonly #fillable: boolean;
  readonly #open: OpenElement[] = [];
  readonly #places = new PlacesRead();

  constructor(told: readonly (readonly Told[])[], fillable: boolean) {
    this.#told = told;
    this.#fillable = fillable;
  }

  get places(): readonly PlaceToWrite[] {
    return this.#places.places;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#open.push({ name, attributes, kids: [], words: '', isWriteIn: false, items: [], rows: [] });
    const line = this.#line();
    if (name === 'handout' && attributes['pages'] !== undefined) this.mostPages = Number(attributes['pages']);
    if (name === 'br') this.#say(LINE_END);
    else if (name === 'page-number') this.#say(PAGE_NUMBER);
    else if (name === 'page-count') this.#say(PAGE_COUNT);
    else if (name === 'blank' && line) line.isWriteIn = true;
    else if (line && name in WEIGHTS) this.#say(WEIGHTS[name]?.open ?? '');
    else if (name === 'a') this.#say(`${LINK.open}${attributes['href'] ?? ''}${LINK.middle}`);
  }

  text(text: string): void {
    this.#say(text);
  }

  close(): void {
    const element = this.#open.pop();
    if (!element) return;
    if (element.name === 'a') this.#say(LINK.close);
    else if (element.name in WEIGHTS && this.#line()) this.#say(WEIGHTS[element.name]?.close ?? '');
    const parent = this.#open.at(-1);
    if (parent) this.#put(element, parent);
  }

  #line(): OpenElement | undefined {
    return this.#open.findLast(({ name }) => TEXT_TAGS.has(name));
  }

  #say(text: string): void {
    const line = this.#line();
    if (line) line.words += text;
    else if (text.trim() !== '') throw new UnaccountableError('words stand outside of every paragraph');
  }

  #put(element: OpenElement, parent: OpenElement): void {
    const { name, attributes } = element;
    const words = foldBlanks(element.words);
    switch (name) {
      case 'running-head':
        this.runningHead = element.words;
        return;
      case 'folio':
        this.folio = element.words;
        return;
      case 'start':
        parent.words += words;
        return;
      case 'end':
        parent.words += STRONG.open + words + STRONG.close;
        return;
      case 'continued':
        this.continued.push(foldBlanks(withoutWeights(words)));
        return;
      case 'tr':
        parent.rows.push(element.rows.flat());
        return;
      case 'th':
      case 'td':
        parent.rows.push([element.isWriteIn ? undefined : words]);
        return;
      case 'li':
        parent.items.push({ isTick: attributes['tick'] === 'yes', kids: element.kids });
        return;
      default:
        this.#putBlocks(this.#blocksOf(element, parent, words), element, parent);
    }
  }

  #putBlocks(blocks: readonly Told[], { name, attributes }: OpenElement, parent: OpenElement): void {
    this.#places.passed(blocks);
    const look = lookOf(name, attributes);
    for (const told of look ? blocks : []) if (look) this.parts.push({ told, look });
    parent.kids.push(...blocks);
    if (parent.name !== 'handout') return;
    const yields = attributes['yields'] === 'yes';
    const onFirstPage = name === 'box' && attributes['first-page'] === 'yes';
    this.blocks.push(...blocks.map((told) => ({ told, yields, onFirstPage })));
  }

  #blocksOf(element: OpenElement, parent: OpenElement, words: string): readonly Told[] {
    const { name, attributes } = element;
    switch (name) {
      case TOLD_TAG:
        return this.#told[Number(attributes['n'])] ?? [];
      case 'h1':
      case 'h2':
      case 'h3':
      case 'p':
      case 'caption':
        return [tell(name === 'caption' ? 'Caption' : name.toUpperCase(), { words })];
      case 'ul':
      case 'ol': {
        const start = name === 'ol' ? Number(attributes['start'] ?? '1') : undefined;
        return [tellList(element.items, start, parent.name === 'li', this.#fillable, undefined)];
      }
      case 'table': {
        const [head = [], ...rows] = element.rows;
        return [tellTable(head, rows, this.#fillable, undefined)];
      }
      case 'field':
        return this.#ruledLine(words);
      case 'writing-lines':
        return this.#writingLines(attributes);
      default:
        return tellGroup(element);
    }
  }

  #ruledLine(words: string): readonly Told[] {
    const label = tell('P', { words });
    const form = this.#form(withoutWeights(words).replaceAll(LINE_END, ' '));
    this.#places.field(label, form, this.#open);
    return form ? [label, form] : [label];
  }

  #form(alt: string | undefined): Told | undefined {
    return this.#fillable ? tell('Form', { alt }) : undefined;
  }

  #writingLines({ count = '0', fewest, label }: Readonly<Record<string, string>>): readonly Told[] {
    const form = this.#form(label);
    this.#places.lines(Number(count), fewestLines(Number(count), fewest), form, this.#open);
    return form ? [form] : [];
  }
}
