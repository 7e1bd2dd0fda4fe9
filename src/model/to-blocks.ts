import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  List,
  Paragraph,
  RootContent,
  Table,
  TableRow as MarkdownRow,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Block, ListItem, TableRow } from './section.js';
import { checkContainer } from './check-container.js';
import { checkHeading } from './check-heading.js';
import { checkMarkers } from './check-markers.js';
import { checkQuote } from './check-quote.js';
import { figureOf } from './figure-of.js';
import { directionOf, isLanguageTag } from './language-tag.js';
import { type MarkdownContext, placeOfNode } from './markdown-context.js';
import { refuseNearMisses } from './refuse-near-misses.js';
import { toCellContent, toInline } from './to-inline.js';
import { withoutTick } from './without-tick.js';
import { saysNothing } from '../text/index.js';

export type BlockNode = RootContent | BlockContent | DefinitionContent;

/** Lists may hold one more list, no deeper: a third indent is lost on people who see little of the page at once. */
const MAX_LIST_DEPTH = 2;

/** Markdown's block nodes to ours; what cannot be printed is logged and left out. */
export function toBlocks(
  nodes: readonly BlockNode[],
  context: MarkdownContext,
  listDepth = 0,
): readonly Block[] {
  return nodes.flatMap((node) => blockOf(node, context, listDepth));
}

function blockOf(node: BlockNode, context: MarkdownContext, listDepth: number): readonly Block[] {
  const place = placeOfNode(node, context);
  switch (node.type) {
    case 'paragraph':
      return [paragraphOf(node, context)];
    case 'heading':
      checkHeading(node, context);
      if (node.depth !== 3) {
        context.log.error(
          'heading-level',
          `a heading of level ${node.depth} stands where only ### may`,
          place,
          'the title comes from the front matter, ## begins a section, ### divides it',
        );
        return [];
      }
      return [{ kind: 'heading', level: 3, content: toInline(node.children, context), place }];
    case 'list':
      return listOf(node, context, listDepth);
    case 'table':
      return tableOf(node, context);
    case 'blockquote':
      return quoteOf(node, context, listDepth);
    case 'containerDirective':
      return containerOf(node, context, listDepth);
    default:
      context.log.error(
        'unknown-markup',
        `${wordFor(node.type)} cannot be printed on a handout`,
        place,
        'use paragraphs, lists, tables, > quotes, pictures and ::: sections',
      );
      return [];
  }
}

function paragraphOf(node: Paragraph, context: MarkdownContext): Block {
  const figure = figureOf(node, context);
  if (figure) return figure;
  refuseNearMisses(node, context);
  return { kind: 'paragraph', content: toInline(node.children, context), place: placeOfNode(node, context) };
}

function listOf(node: List, context: MarkdownContext, listDepth: number): readonly Block[] {
  const place = placeOfNode(node, context);
  if (listDepth >= MAX_LIST_DEPTH) {
    context.log.error(
      'nested-too-deep',
      'a list is nested more than once',
      place,
      'make it a list of its own under a ### heading',
    );
    return [];
  }
  checkMarkers(node, context, listDepth > 0);
  const items = node.children.map((item): ListItem => {
    const itemPlace = placeOfNode(item, context);
    if (item.children.length === 0) {
      context.log.error(
        'empty-item',
        'a list item is empty',
        itemPlace,
        'write something in it or take it out',
      );
    }
    const untick = withoutTick(item.children);
    const blocks = toBlocks(untick ?? item.children, context, listDepth + 1);
    return { blocks, isTick: untick !== undefined, place: itemPlace };
  });
  return [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items, place }];
}

function tableOf(node: Table, context: MarkdownContext): readonly Block[] {
  const [head, ...rows] = node.children;
  if (!head) return [];
  const columns = head.children.length;
  if (rows.length === 0)
    context.log.error(
      'empty-table',
      'the table has a head and no rows',
      placeOfNode(node, context),
      'write a row under it or take it out',
    );
  return [
    {
      kind: 'table',
      head: rowOf(head, columns, context),
      rows: rows.map((row) => rowOf(row, columns, context)),
      place: placeOfNode(node, context),
    },
  ];
}

function rowOf(row: MarkdownRow, columns: number, context: MarkdownContext): TableRow {
  const place = placeOfNode(row, context);
  if (row.children.length !== columns) {
    context.log.error(
      'ragged-table',
      `a row has ${row.children.length} cells, the head of its table has ${columns}`,
      place,
      'give each row as many cells as the head',
    );
  }
  const cells = row.children.map((cell) => {
    const cellPlace = placeOfNode(cell, context);
    if (cell.children.every((node) => node.type === 'text' && saysNothing(node.value))) {
      context.log.error(
        'empty-cell',
        'a table cell is empty',
        cellPlace,
        'write what belongs there, or ___ for a space to write in',
      );
    }
    return { content: toCellContent(cell.children, context), place: cellPlace };
  });
  return { cells, place };
}

/** The containers that may stand inside a section, or between sections. */
export const INNER_CONTAINERS: readonly string[] = ['when', 'in'];

function quoteOf(node: Blockquote, context: MarkdownContext, listDepth: number): readonly Block[] {
  checkQuote(node, context);
  const inside = { ...context, quotes: (context.quotes ?? 0) + 1 };
  return [
    { kind: 'quote', blocks: toBlocks(node.children, inside, listDepth), place: placeOfNode(node, context) },
  ];
}

function containerOf(
  node: ContainerDirective,
  context: MarkdownContext,
  listDepth: number,
): readonly Block[] {
  const place = placeOfNode(node, context);
  checkContainer(
    node,
    node.name === 'in' ? ['language'] : node.name === 'when' ? ['has'] : undefined,
    context,
  );
  if (node.name === 'in') return foreignOf(node, context, listDepth);
  if (node.name !== 'when') {
    context.log.error(
      'nested-section',
      `a section ":::${node.name}" stands inside another`,
      place,
      'end the outer section first, with more colons than the inner one has if you meant to nest :::when',
    );
    return [];
  }
  const has = node.attributes?.['has'];
  if (!has) {
    context.log.error(
      'bad-when',
      ':::when does not say on what it depends',
      place,
      'write :::when{has=clinic.after_hours}',
    );
    return [];
  }
  return [{ kind: 'when', has, blocks: toBlocks(node.children, context, listDepth), place }];
}

function wordFor(type: string): string {
  switch (type) {
    case 'html':
      return 'HTML';
    case 'code':
      return 'code (or text indented by four spaces)';
    case 'thematicBreak':
      return 'a line across the page';
    case 'definition':
      return 'a link reference';
    case 'leafDirective':
      return 'a section written with two colons';
    default:
      return `"${type}"`;
  }
}

function foreignOf(node: ContainerDirective, context: MarkdownContext, listDepth: number): readonly Block[] {
  const place = placeOfNode(node, context);
  const language = node.attributes?.['language'] ?? '';
  if (!isLanguageTag(language)) {
    context.log.error(
      'bad-language',
      ':::in does not say in which language',
      place,
      'write :::in{language=es}',
    );
    return [];
  }
  const blocks = toBlocks(node.children, context, listDepth);
  return [{ kind: 'foreign', language, direction: directionOf(language), blocks, place }];
}
