import type { Marked } from '../sheet/marked.js';
import type { Element } from '../sheet/read-structure.js';
import type { SheetRead } from '../sheet/sheet-read.js';

/** The part of the structure that words belong to as a block of lines. */
export interface Block {
  readonly role: string;
  readonly language: string | undefined;
  /** Its marks in the order in which they are read. */
  readonly marks: Marked[];
}

/** The block of each mark; what belongs to no structure has none. */
export type Blocks = ReadonlyMap<Marked, Block>;

/** Elements inside a line; every other one is a block of its own. */
const INLINE = new Set(['Link', 'Span', 'Em', 'Strong', 'Quote', 'Code']);

/** Finds the block of each mark of a sheet. */
export function blocksOf({ structure, markedAt }: SheetRead): Blocks {
  const blocks = new Map<Marked, Block>();
  const walk = (element: Element, outer: Block, language: string | undefined): void => {
    const own = element.language ?? language;
    const block = INLINE.has(element.role) ? outer : { role: element.role, language: own, marks: [] };
    for (const kid of element.kids) {
      if (kid.kind === 'element') walk(kid, block, own);
      else if (kid.kind === 'content') {
        const marked = markedAt(kid.page, kid.content);
        if (!marked) continue;
        block.marks.push(marked);
        blocks.set(marked, block);
      }
    }
  };
  walk(structure, { role: '', language: undefined, marks: [] }, undefined);
  return blocks;
}
