import type { Place } from '../../diagnostics/index.js';
import type { Handout } from '../handout.js';
import type { Urgency } from './urgencies.js';
import { wordsInOrder } from './words-in-order.js';
import { writtenItems } from './written-items.js';

/** An item of a list that says how soon. */
export interface SignItem {
  /** Its words, so that capitals and signs between them do not count. */
  readonly key: string;
  readonly text: string;
  readonly urgency: Urgency;
  readonly place: Place;
}

/** All items of a handout's lists that say how soon. */
export function signItems({ sections }: Handout): readonly SignItem[] {
  return sections.flatMap(({ urgency, blocks }) =>
    urgency
      ? writtenItems(blocks)
          .map(({ text, place }) => ({ key: wordsInOrder(text).join(' '), text, urgency, place }))
          .filter(({ key }) => key !== '')
      : [],
  );
}
