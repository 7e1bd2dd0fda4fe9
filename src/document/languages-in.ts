import type { Block, Document } from './document.js';

/** The languages that parts of a document are in, besides the sheet's own. */
export function languagesIn(document: Document): ReadonlySet<string> {
  return new Set(document.blocks.flatMap(languagesOf));
}

function languagesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'foreign':
      return [block.language, ...block.blocks.flatMap(languagesOf)];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(languagesOf));
    case 'box':
    case 'bar':
    case 'quote':
    case 'part':
    case 'area':
    case 'online':
      return block.blocks.flatMap(languagesOf);
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
