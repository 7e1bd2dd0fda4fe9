import type { Block, Document } from '../document/index.js';

/** How many lines to write on may be left out so that a sheet has the pages its template promises. */
export function spareLines(document: Document): number {
  return sumOf(document.blocks);
}

/** The same document with so many of its spare lines left out, the last ones first. */
export function withoutLines(document: Document, count: number): Document {
  if (count === 0) return document;
  let left = count;
  const cut = (block: Block): Block => {
    switch (block.kind) {
      case 'writing-lines': {
        const dropped = Math.min(left, block.count - block.fewest);
        left -= dropped;
        return { ...block, count: block.count - dropped };
      }
      case 'part':
      case 'area':
        return { ...block, blocks: block.blocks.toReversed().map(cut).toReversed() };
      default:
        return block;
    }
  };
  return { ...document, blocks: document.blocks.toReversed().map(cut).toReversed() };
}

function sumOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'writing-lines') return sum + block.count - block.fewest;
    return block.kind === 'part' || block.kind === 'area' ? sum + sumOf(block.blocks) : sum;
  }, 0);
}
