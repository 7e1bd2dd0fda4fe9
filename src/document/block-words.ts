import { blocksInside } from './blocks-inside.js';
import type { Block, Inline } from './document.js';
import { inlineText } from './inline-text.js';

/** What a block prints in words, one part behind the other; numbers of pages and what only repeats are left out. */
export function blockWords(block: Block): string {
  if (block.standing !== true) return newWords(block);
  const words = standing.get(block) ?? newWords(block);
  standing.set(block, words);
  return words;
}

/** Words of blocks that sheets share. */
const standing = new WeakMap<Block, string>();

function newWords(block: Block): string {
  return [...ownContent(block).map(inlineText), ...innerBlocks(block).map(blockWords)].join('\n');
}

function innerBlocks(block: Block): readonly Block[] {
  return block.kind === 'masthead' ? block.blocks : blocksInside(block);
}

/** The lines of text that a block holds itself. */
function ownContent(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content];
    case 'table':
      return [block.head, ...block.rows].flatMap(({ cells }) => cells.map(({ content }) => content));
    case 'figure':
      return [block.caption];
    case 'box':
      return block.title ? [block.title.content] : [];
    case 'fields':
      return block.labels.map(({ content }) => content);
    case 'list':
    case 'bar':
    case 'quote':
    case 'foreign':
    case 'part':
    case 'area':
    case 'writing-lines':
    case 'online':
    case 'masthead':
      return [];
    default:
      return block satisfies never;
  }
}
