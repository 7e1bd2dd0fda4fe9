import type { Block, Inline, Section, TableRow, TextRun } from '../section.js';

type Change = (run: TextRun) => TextRun;

/** A section with each of its texts changed, those of pictures too; addresses of links stay. */
export function mapTexts(section: Section, change: Change): Section {
  return {
    ...section,
    heading: inlines(section.heading, change),
    blocks: section.blocks.map((block) => blockWith(block, change)),
  };
}

function blockWith(block: Block, change: Change): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: inlines(block.content, change) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          blocks: item.blocks.map((inner) => blockWith(inner, change)),
        })),
      };
    case 'table':
      return {
        ...block,
        head: rowWith(block.head, change),
        rows: block.rows.map((row) => rowWith(row, change)),
      };
    case 'figure':
      return { ...block, alt: change(block.alt), caption: inlines(block.caption, change) };
    case 'quote':
    case 'foreign':
    case 'when':
      return { ...block, blocks: block.blocks.map((inner) => blockWith(inner, change)) };
    default:
      return block satisfies never;
  }
}

function rowWith(row: TableRow, change: Change): TableRow {
  return {
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, content: inlines(cell.content, change) })),
  };
}

function inlines(content: readonly Inline[], change: Change): readonly Inline[] {
  return content.map((inline): Inline => {
    switch (inline.kind) {
      case 'text':
        return change(inline);
      case 'strong':
      case 'emphasis':
      case 'link':
        return { ...inline, children: inlines(inline.children, change) };
      case 'line-break':
      case 'write-in':
        return inline;
      default:
        return inline satisfies never;
    }
  });
}
