import type { Place } from '../diagnostics/index.js';
import type { Block, Document } from './document.js';

/** A picture that a document names, and what for. */
export interface PictureUse {
  readonly source: string;
  readonly use: 'logo' | 'figure';
  readonly place: Place;
}

/** Every picture that a document names, in order. */
export function picturesIn(document: Document): readonly PictureUse[] {
  return document.blocks.flatMap(usesOf);
}

function usesOf(block: Block): readonly PictureUse[] {
  switch (block.kind) {
    case 'figure':
      return [{ source: block.source, use: 'figure', place: block.place }];
    case 'masthead':
      return block.logo ? [{ source: block.logo.source, use: 'logo', place: block.logo.place }] : [];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(usesOf));
    case 'box':
    case 'bar':
    case 'foreign':
    case 'quote':
    case 'part':
    case 'area':
    case 'online':
      return block.blocks.flatMap(usesOf);
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
