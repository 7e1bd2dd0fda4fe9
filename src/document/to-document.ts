import { Log } from '../diagnostics/index.js';
import { checkWebAddress } from './check-address.js';
import {
  BOX_LOOKS,
  type Block,
  type Document,
  type Heading,
  type Inline,
  type ListItem,
  type Margin,
  type TableRow,
} from './document.js';
import { foreignFacts } from './foreign-facts.js';
import type { Element } from './parse-markup.js';
import { omitsIn } from './omits.js';
import { toInline } from './to-inline.js';
import { writingLinesOf } from './writing-lines-of.js';
import { saysNothing, writtenInFull } from '../text/index.js';

/** Checked elements to the document tree. */
export function toDocument(root: Element, log: Log): Document {
  const runningHead = root.children.find((child) => isNamed(child, 'running-head'));
  const folio = root.children.find((child) => isNamed(child, 'folio'));
  const margins = new Set<unknown>([runningHead, folio]);
  const pages = root.attributes['pages'];
  const blocks = root.children
    .filter((child) => !margins.has(child))
    .flatMap((child) => blocksOf(child, root, log));
  if (blocks.length === 0 && root.name !== '')
    log.error('empty-document', 'the template prints nothing', root.place, 'write at least <h1>…</h1> in it');
  return {
    runningHead: marginOf(runningHead, root, log),
    folio: marginOf(folio, root, log),
    blocks,
    maxPages: pages === undefined ? undefined : Number(pages),
    omits: omitsIn(root.attributes['omits']),
  };
}

function isNamed(child: Element | string, ...names: readonly string[]): child is Element {
  return typeof child !== 'string' && names.includes(child.name);
}

function childrenNamed(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.children.filter((child) => isNamed(child, ...names));
}

const standingMargins = new WeakMap<Element, { readonly margin: Margin; readonly said: Log }>();

function marginOf(element: Element | undefined, root: Element, log: Log): Margin {
  if (!element) return { start: [], end: [], place: root.place };
  if (element.standing !== true) return newMarginOf(element, log);
  const { margin, said } = standingMargins.get(element) ?? standingMarginOf(element);
  log.addAll(said);
  return margin;
}

function standingMarginOf(element: Element): { readonly margin: Margin; readonly said: Log } {
  const said = new Log();
  const entry = { margin: { ...newMarginOf(element, said), standing: true as const }, said };
  standingMargins.set(element, entry);
  return entry;
}

function newMarginOf(element: Element, log: Log): Margin {
  const part = (name: string): readonly Inline[] =>
    childrenNamed(element, name).flatMap((child) => toInline(child, log));
  return { start: part('start'), end: part('end'), place: element.place };
}

function blocksIn(element: Element, log: Log): readonly Block[] {
  return element.children.flatMap((child) => blocksOf(child, element, log));
}

function blocksOf(child: Element | string, parent: Element, log: Log): readonly Block[] {
  if (typeof child === 'string') {
    if (!saysNothing(child))
      log.error(
        'stray-text',
        `the text "${child.trim().slice(0, 40)}" stands outside of a paragraph`,
        parent.place,
        'put it into <p>…</p>',
      );
    return [];
  }
  const block = blockOf(child, log);
  return block ? [block] : [];
}

/** Blocks of elements that sheets share. */
const standing = new WeakMap<Element, { readonly block: Block | undefined; readonly said: Log }>();

function blockOf(element: Element, log: Log): Block | undefined {
  if (element.standing !== true) return newBlockOf(element, log);
  const { block, said } = standing.get(element) ?? standingBlockOf(element);
  log.addAll(said);
  return block;
}

function standingBlockOf(element: Element): { readonly block: Block | undefined; readonly said: Log } {
  const said = new Log();
  const block = newBlockOf(element, said);
  const entry = { block: block && { ...block, standing: true as const }, said };
  standing.set(element, entry);
  return entry;
}

function newBlockOf(element: Element, log: Log): Block | undefined {
  const { name, attributes, place } = element;
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
      return headingOf(element, log);
    case 'p':
      return {
        kind: 'paragraph',
        content: toInline(element, log),
        yields: attributes['yields'] === 'yes',
        place,
      };
    case 'ul':
    case 'ol':
      return {
        kind: 'list',
        ordered: name === 'ol',
        start: Number(attributes['start'] ?? 1),
        items: itemsOf(element, log),
        place,
      };
    case 'table':
      return tableOf(element, log);
    case 'figure':
      return {
        kind: 'figure',
        source: attributes['src'] ?? '',
        alt: attributes['alt'] ?? '',
        caption: inlineOf(element, 'caption', log),
        place,
      };
    default:
      return groupOf(element, log);
  }
}

/** A block that holds other blocks, or places to write. */
function groupOf(element: Element, log: Log): Block | undefined {
  const { name, attributes, place } = element;
  switch (name) {
    case 'box':
      return boxOf(element, log);
    case 'bar':
      return { kind: 'bar', blocks: blocksIn(element, log), yields: attributes['yields'] === 'yes', place };
    case 'foreign':
      return { ...foreignFacts(element), blocks: blocksIn(element, log), place };
    case 'quote':
    case 'part':
    case 'area':
      return { kind: name, blocks: blocksIn(element, log), place };
    case 'fields':
      return {
        kind: 'fields',
        labels: childrenNamed(element, 'field').map((field) => ({
          content: toInline(field, log),
          place: field.place,
        })),
        place,
      };
    case 'writing-lines':
      return writingLinesOf(element);
    case 'online':
      checkWebAddress(attributes['href'] ?? '', place, log);
      return {
        kind: 'online',
        address: writtenInFull(attributes['href'] ?? ''),
        alt: attributes['alt'] ?? '',
        blocks: blocksIn(element, log),
        place,
      };
    case 'masthead':
      return mastheadOf(element, log);
    default:
      return undefined;
  }
}

function headingOf(element: Element, log: Log): Heading {
  const level = element.name === 'h1' ? 1 : element.name === 'h2' ? 2 : 3;
  return { kind: 'heading', level, content: toInline(element, log), place: element.place };
}

function inlineOf(element: Element, name: string, log: Log): readonly Inline[] {
  return childrenNamed(element, name).flatMap((child) => toInline(child, log));
}

function itemsOf(element: Element, log: Log): readonly ListItem[] {
  return childrenNamed(element, 'li').map((item) => ({
    blocks: blocksIn(item, log),
    isTick: item.attributes['tick'] === 'yes',
    place: item.place,
  }));
}

function tableOf(element: Element, log: Log): Block | undefined {
  const [head, ...rows] = childrenNamed(element, 'tr').map((row) => rowOf(row, log));
  return head && { kind: 'table', head, rows, place: element.place };
}

function rowOf(element: Element, log: Log): TableRow {
  const cells = childrenNamed(element, 'th', 'td').map((cell) => ({
    content: toInline(cell, log),
    place: cell.place,
  }));
  return { cells, place: element.place };
}

function boxOf(element: Element, log: Log): Block {
  const [title] = childrenNamed(element, 'h2');
  const body = element.children.filter((child) => child !== title && !isNamed(child, 'continued'));
  return {
    kind: 'box',
    look: BOX_LOOKS.find((look) => look === element.attributes['look']) ?? 'plain',
    title: title && headingOf(title, log),
    continued: inlineOf(element, 'continued', log),
    blocks: body.flatMap((child) => blocksOf(child, element, log)),
    onFirstPage: element.attributes['first-page'] === 'yes',
    place: element.place,
  };
}

function mastheadOf(element: Element, log: Log): Block {
  const [logo, another] = childrenNamed(element, 'logo');
  if (another)
    log.error('second-logo', 'a masthead has one logo, and this is another', another.place, 'take it out');
  const rest: Element = { ...element, children: element.children.filter((child) => child !== logo) };
  return {
    kind: 'masthead',
    logo: logo && {
      source: logo.attributes['src'] ?? '',
      alt: logo.attributes['alt'] ?? '',
      place: logo.place,
    },
    blocks: blocksIn(rest, log),
    place: element.place,
  };
}
