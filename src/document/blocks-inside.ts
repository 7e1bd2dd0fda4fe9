import type { Block } from './document.js';

/** The blocks that stand inside a block, in order; none for one that holds text or lines only. */
export function blocksInside(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => item.blocks);
    case 'box':
    case 'bar':
    case 'foreign':
    case 'quote':
    case 'part':
    case 'area':
    case 'online':
      return block.blocks;
    case 'figure':
    case 'masthead':
    case 'heading':
    case 'paragraph':
    case 'table':
    case 'fields':
    case 'writing-lines':
      return [];
    default:
      return block satisfies never;
  }
}
