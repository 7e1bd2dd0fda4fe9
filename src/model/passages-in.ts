import type { Block } from './section.js';
import { plainWords } from './plain-words.js';

/** The words of each paragraph, item and cell of a block, with a guard around what stands under one. */
export function passagesIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [plainWords(block.content)];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(passagesIn));
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.cells.map((cell) => plainWords(cell.content)));
    case 'figure':
      return [plainWords(block.caption)];
    case 'quote':
    case 'foreign':
      return block.blocks.flatMap(passagesIn);
    case 'when':
      return block.blocks.flatMap(passagesIn).map((passage) => `{{#if ${block.has}}}${passage}{{/if}}`);
    default:
      return block satisfies never;
  }
}
