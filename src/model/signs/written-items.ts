import type { Place } from '../../diagnostics/index.js';
import { passagesIn } from '../passages-in.js';
import type { Block } from '../section.js';
import { signSlotsIn } from './sign-slots.js';

/** An item of a list, in words. */
export interface WrittenItem {
  readonly text: string;
  readonly place: Place;
}

/** The items of the lists in blocks without those that name signs by their ids. */
export function writtenItems(blocks: readonly Block[]): readonly WrittenItem[] {
  return listedItems(blocks).filter(({ text }) => signSlotsIn(text).length === 0);
}

/** The items of the lists in blocks, those within others too, with the slots in them. */
export function listedItems(blocks: readonly Block[]): readonly WrittenItem[] {
  return blocks.flatMap((block): readonly WrittenItem[] => {
    if (block.kind === 'list')
      return block.items.flatMap(({ blocks: inner, place }) => {
        const text = inner
          .filter(({ kind }) => kind === 'paragraph')
          .flatMap(passagesIn)
          .join(' ');
        return [{ text, place }, ...listedItems(inner)];
      });
    return 'blocks' in block ? listedItems(block.blocks) : [];
  });
}
