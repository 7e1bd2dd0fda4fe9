import type { Block } from './document.js';
import type { Element } from './read-markup.js';

/** Fewer lines than this are half of nothing much. */
const FEWEST_OF_HALF = 3;

/** Ruled lines as the tag `<writing-lines>` asks for them; all of them are wanted where it does not say how few will do. */
export function writingLinesOf({ attributes, place }: Element): Block {
  const count = Number(attributes['count']);
  return {
    kind: 'writing-lines',
    label: attributes['label'] ?? '',
    count,
    fewest: fewestOf(count, attributes['fewest']),
    place,
  };
}

function fewestOf(count: number, fewest: string | undefined): number {
  if (fewest === 'half') return Math.min(count, Math.max(FEWEST_OF_HALF, Math.ceil(count / 2)));
  return Math.min(count, Number(fewest ?? count));
}
