import type { Piece } from './block.js';
import { markOf, plainParagraphs, type Reading } from './reading.js';

/** What a list lets people choose from stands beside the text. */
export function choicePieces(options: readonly string[], reading: Reading): readonly Piece[] {
  const which = reading.next('choices');
  const from = `choices ${which}`;
  reading.asides.push({ from, blocks: plainParagraphs(options, from) });
  reading.note(
    'a list to choose from',
    options.join(', '),
    'write what patients choose from, or the one that is meant',
  );
  return [markOf('choice', which)];
}
