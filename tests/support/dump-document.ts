import { placeToText } from '../../src/diagnostics/index.js';
import type { Block, Document, Inline, Margin } from '../../src/document/index.js';

/** A document tree as text, a block a line, with the place of each block. */
export function dumpDocument(document: Document): string {
  const lines = [
    ...dumpMargin('running head', document.runningHead),
    ...dumpMargin('folio', document.folio),
    ...(document.maxPages === undefined ? [] : [`at most ${document.maxPages} pages`]),
    ...document.blocks.flatMap(dumpBlock),
  ];
  return `${lines.join('\n')}\n`;
}

function dumpMargin(name: string, margin: Margin): readonly string[] {
  return [`${name}: ${dumpInline(margin.start)} … ${dumpInline(margin.end)}`];
}

function dumpBlock(block: Block): readonly string[] {
  const { kind, place, standing: _, ...rest } = block;
  return [`${kind}${factsOf(rest)}  (${placeToText(place)})`, ...partsOf(block).map((line) => `  ${line}`)];
}

/** What a block says besides its parts: numbers, words and marks that are set. */
function factsOf(rest: object): string {
  return Object.entries(rest)
    .filter(([, value]) => typeof value !== 'object' && value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}=${String(value)}`)
    .join('');
}

function partsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [dumpInline(block.content)];
    case 'list':
      return block.items.flatMap((item) => [
        'item',
        ...item.blocks.flatMap(dumpBlock).map((line) => `  ${line}`),
      ]);
    case 'table':
      return [block.head, ...block.rows].map(
        (row, index) =>
          `${index === 0 ? 'head' : 'row'}: ${row.cells.map((cell) => dumpInline(cell.content)).join(' | ')}`,
      );
    case 'figure':
      return block.caption.length === 0 ? [] : [`caption: ${dumpInline(block.caption)}`];
    case 'box':
      return [
        ...(block.title ? [`title: ${dumpInline(block.title.content)}`] : []),
        ...(block.continued.length === 0 ? [] : [`continued: ${dumpInline(block.continued)}`]),
        ...block.blocks.flatMap(dumpBlock),
      ];
    case 'masthead':
      return [
        ...(block.logo ? [`logo: ${block.logo.source}, ${block.logo.alt}`] : []),
        ...block.blocks.flatMap(dumpBlock),
      ];
    case 'bar':
    case 'foreign':
    case 'quote':
    case 'part':
    case 'area':
    case 'online':
      return block.blocks.flatMap(dumpBlock);
    case 'fields':
      return block.labels.map((label) => `field: ${dumpInline(label.content)}`);
    case 'writing-lines':
      return [];
    default:
      return block satisfies never;
  }
}

function dumpInline(content: readonly Inline[]): string {
  return content.map(dumpOne).join('');
}

function dumpOne(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'isolate':
      return `{${inline.kind} ${dumpInline(inline.children)}}`;
    case 'keep':
      return `{${inline.soft ? 'soft keep' : 'keep'} ${dumpInline(inline.children)}}`;
    case 'link':
      return `{link ${inline.address} ${dumpInline(inline.children)}}`;
    case 'line-break':
      return '{/}';
    case 'page-number':
    case 'page-count':
    case 'blank':
      return `{${inline.kind}}`;
    default:
      return inline satisfies never;
  }
}
