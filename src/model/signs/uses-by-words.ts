import type { Section } from '../section.js';
import { replaceSignSlots } from './sign-slots.js';
import type { SignUse } from './sign-use.js';
import type { WordTree } from './word-tree.js';
import { listedItems } from './written-items.js';

/** A sign that an author wrote out, and whether its words are the whole item. */
export interface UseByWords extends SignUse {
  readonly by: 'words';
  readonly isWhole: boolean;
}

/** Signs that stand written out in the lists of sections that say how soon, beside those that are named by id, too. */
export function usesByWords(sections: readonly Section[], words: WordTree): readonly UseByWords[] {
  return sections.flatMap(({ urgency, blocks }, section) =>
    (urgency ? listedItems(blocks) : []).flatMap(({ text, place }) =>
      besideSlots(text).flatMap((part) =>
        words.findIn(part).map(({ id, isWhole }): UseByWords => ({
          id,
          isWhole: isWhole && part === text,
          words: text,
          by: 'words',
          urgency,
          section,
          place,
        })),
      ),
    ),
  );
}

/** Stands for a slot of a sign: no author writes it. */
const GAP = '\u{FFFC}';

/** The words of an item between its slots: no sign is made of words from both sides of one. */
function besideSlots(text: string): readonly string[] {
  return replaceSignSlots(text, () => GAP).split(GAP);
}
