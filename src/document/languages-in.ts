import { blocksInside } from './blocks-inside.js';
import type { Block, Document } from './document.js';

/** The languages that parts of a document are in, besides the sheet's own. */
export function languagesIn(document: Document): ReadonlySet<string> {
  return new Set(document.blocks.flatMap(languagesOf));
}

function languagesOf(block: Block): readonly string[] {
  const own = block.kind === 'foreign' ? [block.language] : [];
  return [...own, ...blocksInside(block).flatMap(languagesOf)];
}
