import type { Place } from '../diagnostics/index.js';
import { blocksInside } from './blocks-inside.js';
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
  if (block.kind === 'figure') return [{ source: block.source, use: 'figure', place: block.place }];
  if (block.kind === 'masthead' && block.logo)
    return [{ source: block.logo.source, use: 'logo', place: block.logo.place }];
  return blocksInside(block).flatMap(usesOf);
}
