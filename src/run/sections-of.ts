import type { Block, Handout, Inline } from '../model/index.js';
import type { SectionFacts } from '../proof/index.js';

/** The sections of a handout as the proof wants them: their words, with what guards them. */
export function sectionsOf(handout: Handout): readonly SectionFacts[] {
  return handout.sections.map(({ heading, blocks }) => ({
    heading: wordsOf(heading),
    passages: blocks.flatMap(passagesIn).filter((passage) => passage.trim() !== ''),
  }));
}

function passagesIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [wordsOf(block.content)];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(passagesIn));
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.cells.map((cell) => wordsOf(cell.content)));
    case 'figure':
      return [wordsOf(block.caption)];
    case 'quote':
    case 'foreign':
      return block.blocks.flatMap(passagesIn);
    case 'when':
      return block.blocks.flatMap(passagesIn).map((passage) => `{{#if ${block.has}}}${passage}{{/if}}`);
    default:
      return block satisfies never;
  }
}

function wordsOf(content: readonly Inline[]): string {
  return content.map(wordsIn).join('');
}

function wordsIn(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.value;
    case 'strong':
    case 'emphasis':
    case 'link':
      return wordsOf(inline.children);
    case 'line-break':
    case 'write-in':
      return ' ';
    default:
      return inline satisfies never;
  }
}
