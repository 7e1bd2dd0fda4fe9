import type { Area, Block } from '../../document/index.js';
import { placeStrips } from '../paginate/index.js';
import type { Column, Measuring } from './measuring.js';
import { keptTogether, type Piece } from './piece.js';

/** Fewer lines than this are no place to write. */
const FEWEST_LINES = 2;

/**
 * Blocks that stay on one page together.
 *
 * Where they are higher than a page, lines to write on are left out, with a warning, and never squeezed;
 * words are never left out, so what is too high even then is a mistake.
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

function linesIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'writing-lines' ? block.count : 0), 0);
}

function withLines(blocks: readonly Block[], count: number): readonly Block[] {
  let left = count;
  return blocks.map((block) => {
    if (block.kind !== 'writing-lines') return block;
    const lines = Math.min(block.count, left);
    left -= lines;
    return { ...block, count: lines };
  });
}
