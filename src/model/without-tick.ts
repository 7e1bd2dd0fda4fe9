import type { BlockContent, DefinitionContent, RootContent } from 'mdast';

type Node = RootContent | BlockContent | DefinitionContent;

/** How an item to tick off begins. */
const TICK = /^\[ \]\s+/u;

/** The nodes of an item without the `[ ]` that it begins with; undefined when it does not. */
export function withoutTick(nodes: readonly Node[]): readonly Node[] | undefined {
  const [first, ...rest] = nodes;
  if (first?.type !== 'paragraph') return undefined;
  const [text, ...more] = first.children;
  if (text?.type !== 'text' || !TICK.test(text.value)) return undefined;
  return [{ ...first, children: [{ ...text, value: text.value.replace(TICK, '') }, ...more] }, ...rest];
}
