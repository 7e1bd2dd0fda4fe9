import type { SourceBlock } from './source-section.js';
import { tell, tellList, tellTable, type ToldItem } from './tell.js';
import { foldBlanks, type Told } from './told.js';
import { withoutWeights } from './weights.js';

/** What blocks of a source are filled with for one copy. */
export interface BlockFilling {
  /** Fills the slots of a text. */
  readonly fill: (words: string) => string;
  /** Whether a slot has a value. */
  readonly has: (path: string) => boolean;
  readonly fillable: boolean;
  /** The handout's file, and the folder in which its pictures are. */
  readonly file: string;
  readonly folder: string;
}

/** A cell that is left to write in. */
const WRITE_IN = /^_{3,}$/u;

/** Blocks of a source as they must be told; what a guard leaves empty is not there. */
export function tellBlocks(
  blocks: readonly SourceBlock[],
  filling: BlockFilling,
  isInList = false,
): readonly Told[] {
  return blocks.flatMap((block) => tellBlock(block, filling, isInList));
}

function tellBlock(block: SourceBlock, filling: BlockFilling, isInList: boolean): readonly Told[] {
  const place = `${filling.file}:${block.line}`;
  const filled = (words: string): string => foldBlanks(filling.fill(words));
  switch (block.kind) {
    case 'heading':
    case 'paragraph': {
      const words = filled(block.words);
      return withoutWeights(words) === ''
        ? []
        : [tell(block.kind === 'heading' ? 'H3' : 'P', { words, place })];
    }
    case 'list': {
      const items = block.items.flatMap(({ isTick, blocks }): readonly ToldItem[] => {
        const kids = tellBlocks(blocks, filling, true);
        return kids.length === 0 ? [] : [{ isTick, kids }];
      });
      return items.length === 0 ? [] : [tellList(items, block.start, isInList, filling.fillable, place)];
    }
    case 'table': {
      const cellsOf = (row: readonly string[]): readonly (string | undefined)[] =>
        row.map((cell) => (WRITE_IN.test(cell) ? undefined : filled(cell)));
      return [tellTable(cellsOf(block.head), block.rows.map(cellsOf), filling.fillable, place)];
    }
    case 'figure': {
      const caption = filled(block.caption);
      return [
        tell('Figure', {
          alt: foldBlanks(filling.fill(block.alt)),
          picture: inFolder(filling.folder, block.file),
          kids: withoutWeights(caption) === '' ? [] : [tell('Caption', { words: caption, place })],
          place,
        }),
      ];
    }
    case 'quote':
      return [tell('BlockQuote', { kids: tellBlocks(block.blocks, filling, isInList), place })];
    case 'foreign':
      return [
        tell('Sect', {
          language: block.language,
          kids: tellBlocks(block.blocks, filling, isInList),
          place,
        }),
      ];
    case 'when':
      return filling.has(block.has) ? tellBlocks(block.blocks, filling, isInList) : [];
    default:
      return block satisfies never;
  }
}

/** The files of the pictures in blocks, below the project. */
export function figuresIn(blocks: readonly SourceBlock[], folder: string): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'figure') return [inFolder(folder, block.file)];
    if (block.kind === 'list') return block.items.flatMap((item) => figuresIn(item.blocks, folder));
    return 'blocks' in block ? figuresIn(block.blocks, folder) : [];
  });
}

/** A path beside a file, below the project: `..` goes up. */
function inFolder(folder: string, file: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${file}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
