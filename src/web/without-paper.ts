import { blockWords, type Block } from '../document/index.js';

/**
 * Blocks without what exists on paper alone: codes, fields, lines to write on with what names them, the masthead, and
 * what holds nothing but headings once they are gone.
 */
export function withoutPaper(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (next?.kind === 'writing-lines' && isSame(blockWords(block), next.label)) return [];
    return shown(block);
  });
}

function shown(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'masthead':
    case 'online':
    case 'fields':
    case 'writing-lines':
      return [];
    case 'part':
    case 'area':
    case 'foreign':
    case 'quote':
    case 'bar':
    case 'box': {
      const inside = withoutPaper(block.blocks);
      return inside.every(isHeading) ? [] : [{ ...block, blocks: inside }];
    }
    case 'list':
    case 'table':
    case 'figure':
    case 'heading':
    case 'paragraph':
      return [block];
    default:
      return block satisfies never;
  }
}

/** A heading, or nothing but headings in another language. */
function isHeading(block: Block): boolean {
  return block.kind === 'heading' || (block.kind === 'foreign' && block.blocks.every(isHeading));
}

function isSame(a: string, b: string): boolean {
  const bare = (text: string): string => text.replaceAll(/[\s\p{Cf}]+/gu, '');
  return bare(a) === bare(b);
}
