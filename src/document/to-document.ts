import type { Log } from '../diagnostics/index.js';
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
import type { Element } from './read-markup.js';
import { omitsIn } from './omits.js';
import type { Making, SharedParts } from './shared-parts.js';
import { toInline } from './to-inline.js';
import { writingLinesOf } from './writing-lines-of.js';
import { saysNothing, writtenInFull } from '../text/index.js';

/**
 * Checked elements to the document tree.
 *
 * @param shared made parts of other copies of the same shape, whose standing elements are the same objects
 */
export function toDocument(root: Element, log: Log, shared?: SharedParts): Document {
  const making: Making = { log, shared };
  const runningHead = root.children.find((child) => isNamed(child, 'running-head'));
  const folio = root.children.find((child) => isNamed(child, 'folio'));
  const margins = new Set<unknown>([runningHead, folio]);
  const pages = root.attributes['pages'];
  const blocks = root.children
    .filter((child) => !margins.has(child))
    .flatMap((child) => blocksOf(child, root, making));
  if (blocks.length === 0 && root.name !== '')
    log.error('empty-document', 'the template prints nothing', root.place, 'write at least <h1>…</h1> in it');
  return {
    runningHead: marginOf(runningHead, root, making),
    folio: marginOf(folio, root, making),
    blocks,
    maxPages: pages === undefined ? undefined : Number(pages),
    omits: omitsIn(root.attributes['omits']),
    ...(shared && { isStanding: shared.isStanding }),
  };
}

function isNamed(child: Element | string, ...names: readonly string[]): child is Element {
  return typeof child !== 'string' && names.includes(child.name);
}

function childrenNamed(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.children.filter((child) => isNamed(child, ...names));
}

function marginOf(element: Element | undefined, root: Element, making: Making): Margin {
  if (!element) return { start: [], end: [], place: root.place };
  const { log, shared } = making;
  if (element.standing !== true || !shared) return newMarginOf(element, making);
  return shared.margins.of(element, log, (said) => ({
    ...newMarginOf(element, { log: said, shared }),
    standing: true,
  }));
}

function newMarginOf(element: Element, making: Making): Margin {
  const part = (name: string): readonly Inline[] =>
    childrenNamed(element, name).flatMap((child) => toInline(child, making));
  return { start: part('start'), end: part('end'), place: element.place };
}

function blocksIn(element: Element, making: Making): readonly Block[] {
  return element.children.flatMap((child) => blocksOf(child, element, making));
}

function blocksOf(child: Element | string, parent: Element, making: Making): readonly Block[] {
  if (typeof child === 'string') {
    if (!saysNothing(child))
      making.log.error(
        'stray-text',
        `the text "${child.trim().slice(0, 40)}" stands outside of a paragraph`,
        parent.place,
        'put it into <p>…</p>',
      );
    return [];
  }
  const block = blockOf(child, making);
  return block ? [block] : [];
}

function blockOf(element: Element, making: Making): Block | undefined {
  const { log, shared } = making;
  if (element.standing !== true || !shared) return newBlockOf(element, making);
  return shared.blocks.of(element, log, (said) => {
    const block = newBlockOf(element, { log: said, shared });
    return block && { ...block, standing: true };
  });
}

function newBlockOf(element: Element, making: Making): Block | undefined {
  const { name, attributes, place } = element;
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
      return headingOf(element, making);
    case 'p':
      return {
        kind: 'paragraph',
        content: toInline(element, making),
        yields: attributes['yields'] === 'yes',
        place,
      };
    case 'ul':
    case 'ol':
      return {
        kind: 'list',
        ordered: name === 'ol',
        start: Number(attributes['start'] ?? 1),
        items: itemsOf(element, making),
        place,
      };
    case 'table':
      return tableOf(element, making);
    case 'figure':
      return {
        kind: 'figure',
        source: attributes['src'] ?? '',
        alt: attributes['alt'] ?? '',
        caption: inlineOf(element, 'caption', making),
        place,
      };
    default:
      return groupOf(element, making);
  }
}

/** A block that holds other blocks, or places to write. */
function groupOf(element: Element, making: Making): Block | undefined {
  const { name, attributes, place } = element;
  switch (name) {
    case 'box':
      return boxOf(element, making);
    case 'bar':
      return {
        kind: 'bar',
        blocks: blocksIn(element, making),
        yields: attributes['yields'] === 'yes',
        place,
      };
    case 'foreign':
      return { ...foreignFacts(element), blocks: blocksIn(element, making), place };
    case 'quote':
    case 'part':
    case 'area':
      return { kind: name, blocks: blocksIn(element, making), place };
    case 'fields':
      return {
        kind: 'fields',
        labels: childrenNamed(element, 'field').map((field) => ({
          content: toInline(field, making),
          place: field.place,
        })),
        place,
      };
    case 'writing-lines':
      return writingLinesOf(element);
    case 'online':
      checkWebAddress(attributes['href'] ?? '', place, making.log);
      return {
        kind: 'online',
        address: writtenInFull(attributes['href'] ?? ''),
        alt: attributes['alt'] ?? '',
        blocks: blocksIn(element, making),
        place,
      };
    case 'masthead':
      return mastheadOf(element, making);
    default:
      return undefined;
  }
}

function headingOf(element: Element, making: Making): Heading {
  const level = element.name === 'h1' ? 1 : element.name === 'h2' ? 2 : 3;
  return { kind: 'heading', level, content: toInline(element, making), place: element.place };
}

function inlineOf(element: Element, name: string, making: Making): readonly Inline[] {
  return childrenNamed(element, name).flatMap((child) => toInline(child, making));
}

function itemsOf(element: Element, making: Making): readonly ListItem[] {
  return childrenNamed(element, 'li').map((item) => ({
    blocks: blocksIn(item, making),
    isTick: item.attributes['tick'] === 'yes',
    place: item.place,
  }));
}

function tableOf(element: Element, making: Making): Block | undefined {
  const [head, ...rows] = childrenNamed(element, 'tr').map((row) => rowOf(row, making));
  return head && { kind: 'table', head, rows, place: element.place };
}

function rowOf(element: Element, making: Making): TableRow {
  const cells = childrenNamed(element, 'th', 'td').map((cell) => ({
    content: toInline(cell, making),
    place: cell.place,
  }));
  return { cells, place: element.place };
}

function boxOf(element: Element, making: Making): Block {
  const [title] = childrenNamed(element, 'h2');
  const body = element.children.filter((child) => child !== title && !isNamed(child, 'continued'));
  return {
    kind: 'box',
    look: BOX_LOOKS.find((look) => look === element.attributes['look']) ?? 'plain',
    title: title && headingOf(title, making),
    continued: inlineOf(element, 'continued', making),
    blocks: body.flatMap((child) => blocksOf(child, element, making)),
    onFirstPage: element.attributes['first-page'] === 'yes',
    place: element.place,
  };
}

function mastheadOf(element: Element, making: Making): Block {
  const [logo, another] = childrenNamed(element, 'logo');
  if (another)
    making.log.error(
      'second-logo',
      'a masthead has one logo, and this is another',
      another.place,
      'take it out',
    );
  const rest: Element = { ...element, children: element.children.filter((child) => child !== logo) };
  return {
    kind: 'masthead',
    logo: logo && {
      source: logo.attributes['src'] ?? '',
      alt: logo.attributes['alt'] ?? '',
      place: logo.place,
    },
    blocks: blocksIn(rest, making),
    place: element.place,
  };
}
