import type { Section } from '../section.js';
import { writtenItems } from './written-items.js';
import type { SignUse } from './sign-use.js';
import type { WordTree } from './word-tree.js';

/** A sign that an author wrote out, and whether its words are the whole item. */
export interface UseByWords extends SignUse {
  readonly by: 'words';
  readonly isWhole: boolean;
}

/** Signs that stand written out in the lists of sections that say how soon; an item that names signs by id has no others. */
export function usesByWords(sections: readonly Section[], words: WordTree): readonly UseByWords[] {
  return sections.flatMap(({ urgency, blocks }, section) =>
    (urgency ? writtenItems(blocks) : []).flatMap(({ text, place }) =>
      words.findIn(text).map(({ id, isWhole }): UseByWords => ({
        id,
        isWhole,
        words: text,
        by: 'words',
        urgency,
        section,
        place,
      })),
    ),
  );
}
