import type { Area, Block } from '../../document/index.js';
import { placeStrips } from '../paginate/index.js';
import type { Column, Measuring } from './measuring.js';
import { keptTogether, type Piece } from './piece.js';

/** Fewer lines than this are no place to write. */
const FEWEST_LINES = 2;

/**
 * Blocks that stay on one page together.
 *
 * Where they are higher than a page, lines to write on are left out, with a warning, and never squeezed. Words are never
 * left out: where they take too much even then, they stand before the area as other words do, and only the places to
 * write stay together. What is too high in spite of it is a mistake.
 */
export function measureArea(area: Area, column: Column, measuring: Measuring): readonly Piece[] {
  const asked = linesIn(area.blocks);
  for (let lines = asked; ; lines -= 1) {
    const pieces = keptTogether(
      measuring.blocks(withLines(area.blocks, lines), column, measuring),
      'the area to write in stays whole',
    );
    const heightPt = placeStrips(pieces, 0, pieces.length).heightPt;
    const fits = heightPt <= measuring.columnHeightPt;
    if (!fits && lines > FEWEST_LINES) continue;
    const { words, places } = partsOf(area.blocks);
    if (!fits && words.length > 0 && places.length > 0) {
      measuring.log.warning(
        'area-parted',
        'the words over the area to write in may stand on the page before it: in this size they do not fit on one page',
        area.place,
        'use fewer words in follow_up, or a smaller size',
      );
      return [
        ...measuring.blocks(words, column, measuring),
        ...measureArea({ ...area, blocks: places }, column, measuring),
      ];
    }
    if (!fits) {
      measuring.log.error(
        'area-too-high',
        `the area to write in needs ${Math.ceil(heightPt)} pt, and a page has ${Math.floor(measuring.columnHeightPt)} pt`,
        area.place,
        'use fewer words or fewer fields in follow_up',
      );
    } else if (lines < asked) {
      measuring.log.warning(
        'fewer-lines',
        `of ${asked} lines to write on, ${lines} fit on a page in this size`,
        area.place,
        `ask for ${lines} lines, or use a smaller size`,
      );
    }
    return pieces;
  }
}

/** What is to be read, and the places to write from the first one on, with the words right above the lines. */
function partsOf(blocks: readonly Block[]): {
  readonly words: readonly Block[];
  readonly places: readonly Block[];
} {
  const first = blocks.findIndex(({ kind }) => kind === 'fields' || kind === 'writing-lines');
  const isLabelled = blocks[first]?.kind === 'writing-lines' && blocks[first - 1]?.kind === 'paragraph';
  const at = Math.max(0, isLabelled ? first - 1 : first);
  return { words: blocks.slice(0, at), places: blocks.slice(at) };
}

function linesIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'writing-lines' ? block.count : 0), 0);
}

function withLines(blocks: readonly Block[], count: number): readonly Block[] {
  let left = count;
  return blocks.map((block) => {
    if (block.kind !== 'writing-lines') return block;
    const lines = Math.min(block.count, left);
    left -= lines;
    return { ...block, count: lines, fewest: Math.min(block.fewest, lines) };
  });
}
