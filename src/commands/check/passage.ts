import type { Place } from '../../diagnostics/index.js';
import type { Block, Handout, Inline, Section } from '../../model/index.js';

/** A piece of text that a patient reads at once: a paragraph, an item, a heading, a cell. */
export interface Passage {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell';
  readonly text: string;
  readonly section: Section;
  readonly place: Place;
}

/** What a handout says, piece by piece, with its slots as short words. */
export function passagesOf({ sections }: Handout): readonly Passage[] {
  return sections.flatMap((section) => [
    ...(section.heading.length === 0 ? [] : [passage('heading', section.heading, section, section.place)]),
    ...section.blocks.flatMap((block) => ofBlock(block, section, 'paragraph')),
  ]);
}

function passage(kind: Passage['kind'], content: readonly Inline[], section: Section, place: Place): Passage {
  return { kind, text: withoutSlots(wordsIn(content)), section, place };
}

function ofBlock(block: Block, section: Section, kind: 'paragraph' | 'item'): readonly Passage[] {
  switch (block.kind) {
    case 'heading':
      return [passage('heading', block.content, section, block.place)];
    case 'paragraph':
      return [passage(kind, block.content, section, block.place)];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap((inner) => ofBlock(inner, section, 'item')));
    case 'table':
      return [block.head, ...block.rows].flatMap((row) =>
        row.cells.map((cell) => passage('cell', cell.content, section, cell.place)),
      );
    case 'figure':
      return block.caption.length === 0 ? [] : [passage('paragraph', block.caption, section, block.place)];
    case 'quote':
    case 'when':
      return block.blocks.flatMap((inner) => ofBlock(inner, section, kind));
    case 'foreign':
      return [];
    default:
      return block satisfies never;
  }
}

function wordsIn(content: readonly Inline[]): string {
  return content
    .map((inline): string => {
      if (inline.kind === 'text') return inline.value;
      return 'children' in inline ? wordsIn(inline.children) : ' ';
    })
    .join('');
}

/** A guard prints its words, and a value counts as one word. */
function withoutSlots(text: string): string {
  return text
    .replaceAll(/\{\{[#/][^{}]*\}\}|\{\{else\}\}/gu, ' ')
    .replaceAll(/\{\{[^{}]*\}\}/gu, '911')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
