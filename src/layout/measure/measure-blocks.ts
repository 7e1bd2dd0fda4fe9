import { type Block, inlineText } from '../../document/index.js';
import { measureArea } from './measure-area.js';
import { measureBar, measureQuote } from './measure-bar.js';
import { measureBox } from './measure-box.js';
import { measureFields, measureWritingLines } from './measure-fields.js';
import { measureFigure } from './measure-figure.js';
import { measureHeading } from './measure-heading.js';
import { measureList } from './measure-list.js';
import { measureMasthead } from './measure-masthead.js';
import { measureOnline } from './measure-online.js';
import { measureParagraph } from './measure-paragraph.js';
import { measureTable } from './measure-table.js';
import { shareBlock } from './share-block.js';
import type { StructureNode } from '../structure.js';
import { mirroredPieces } from './mirrored-pieces.js';
import { inset, type Column, type Measuring } from './measuring.js';
import { endingWith, forbidden, keptTogether, spaced, type Piece } from './piece.js';

/** Blocks one under another to pieces, with the rules that hold between neighbours. */
export function measureBlocks(
  blocks: readonly Block[],
  column: Column,
  measuring: Measuring,
): readonly Piece[] {
  return blocks.flatMap((_, index) => measureBlockAt(blocks, index, column, measuring));
}

/** One of several blocks: what follows a heading stands close to it, and what leads in stays with what follows. */
export function measureBlockAt(
  blocks: readonly Block[],
  index: number,
  column: Column,
  measuring: Measuring,
): readonly Piece[] {
  const block = blocks[index];
  if (!block) return [];
  const measured = shareBlock(block, column, measuring, measureBlock);
  const pieces = isHeading(blocks[index - 1])
    ? spaced(measured, 0, measured.at(-1)?.spaceAfterPt ?? 0)
    : measured;
  const next = blocks[index + 1];
  if (!leadsTo(block, next))
    return block.kind === 'paragraph' && (next?.kind === 'list' || next?.kind === 'table')
      ? endingWith(pieces, forbidden('words stay with the list or the table under them'))
      : pieces;
  // It is kept whole, too: in a box it says which number to call, and that must stand with the title.
  const why = 'a sentence that leads in stays with what follows';
  return endingWith(block.kind === 'paragraph' ? keptTogether(pieces, why) : pieces, forbidden(why));
}

function measureBlock(block: Block, column: Column, measuring: Measuring): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return measureHeading(block, column, measuring);
    case 'paragraph':
      return measureParagraph(block, column, measuring);
    case 'list':
      return measureList(block, column, measuring);
    case 'table':
      return measureTable(block, column, measuring);
    case 'figure':
      return measureFigure(block, column, measuring);
    case 'box':
      return measureBox(block, column, measuring);
    case 'bar':
      return measureBar(block, column, measuring);
    case 'foreign': {
      const { language, direction = measuring.direction } = block;
      const node: StructureNode = { role: 'Sect', parent: column.owner, language };
      const own = inset(column, 0, 0, node);
      const pieces = measureBlocks(block.blocks, own, { ...measuring, language, direction });
      return direction === measuring.direction ? pieces : mirroredPieces(pieces, own);
    }
    case 'quote':
      return measureQuote(block, column, measuring);
    case 'part':
      return measureBlocks(
        block.blocks,
        inset(column, 0, 0, { role: 'Sect', parent: column.owner }),
        measuring,
      );
    case 'area':
      return measureArea(block, column, measuring);
    case 'fields':
      return measureFields(block, column, measuring);
    case 'writing-lines':
      return measureWritingLines(block, column, measuring);
    case 'online':
      return measureOnline(block, column, measuring);
    case 'masthead':
      return measureMasthead(block, column, measuring);
    default:
      return block satisfies never;
  }
}

function isHeading(block: Block | undefined): boolean {
  return block?.kind === 'heading';
}

/** A sentence before a colon belongs to what follows, and any words to the lines that are written on under them. */
function leadsTo(block: Block, next: Block | undefined): boolean {
  if (!next || block.kind === 'writing-lines') return false;
  if (next.kind === 'writing-lines' || next.kind === 'fields') return true;
  return block.kind === 'paragraph' && /[:：]\s*$/u.test(inlineText(block.content));
}
