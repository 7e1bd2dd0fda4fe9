import type { Block } from './document.js';
import type { Element } from './read-markup.js';

/** Ruled lines as the tag `<writing-lines>` asks for them; all of them are wanted where it does not say how few will do. */
export function writingLinesOf({ attributes, place }: Element): Block {
  const count = Number(attributes['count']);
  return {
    kind: 'writing-lines',
    label: attributes['label'] ?? '',
    count,
    fewest: Number(attributes['fewest'] ?? count),
    place,
  };
}
