import type { Block, Inline, TableRow } from '../model/index.js';

/** Whether a block names anything that differs from copy to copy. */
export function namesSlot(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.content.some(inlineNamesSlot);
    case 'list':
      return block.items.some((item) => item.blocks.some(namesSlot));
    case 'table':
      return [block.head, ...block.rows].some(rowNamesSlot);
    case 'figure':
      return isFilled(block.alt.value) || block.caption.some(inlineNamesSlot);
    case 'quote':
    case 'foreign':
      return block.blocks.some(namesSlot);
    case 'when':
      return true;
    default:
      return block satisfies never;
  }
}

function rowNamesSlot(row: TableRow): boolean {
  return row.cells.some((cell) => cell.content.some(inlineNamesSlot));
}

function inlineNamesSlot(inline: Inline): boolean {
  switch (inline.kind) {
    case 'text':
      return isFilled(inline.value);
    case 'strong':
    case 'emphasis':
      return inline.children.some(inlineNamesSlot);
    case 'link':
      return isFilled(inline.address.value) || inline.children.some(inlineNamesSlot);
    case 'line-break':
    case 'write-in':
      return false;
    default:
      return inline satisfies never;
  }
}

/** Whether a text is filled for each copy. */
export function isFilled(text: string): boolean {
  return text.includes('{{');
}
