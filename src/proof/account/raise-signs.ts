import type { SourceBlock, SourceItem, SourceSection } from './source-section.js';

/** What a section says of how soon, where its author does not. */
const USUAL: Readonly<Record<string, string>> = { emergency: 'emergency', call: 'call today' };

/** The sections of a handout for a clinic that makes some signs more urgent: each stands in the list of its new urgency. */
export function raiseSigns(
  sections: readonly SourceSection[],
  raised: Readonly<Record<string, string>>,
): readonly SourceSection[] {
  return Object.entries(raised).reduce((current, [id, urgency]) => moveSign(current, id, urgency), sections);
}

function moveSign(sections: readonly SourceSection[], id: string, urgency: string): readonly SourceSection[] {
  const saysSo = ({ blocks }: SourceItem): boolean =>
    blocks.some((block) => block.kind === 'paragraph' && signsIn(block.words).includes(id));
  const isElsewhere = (section: SourceSection): boolean => {
    const own = urgencyOf(section);
    return own !== undefined && own !== urgency;
  };
  const moved = sections
    .filter(isElsewhere)
    .flatMap(({ blocks }) => blocks.flatMap(itemsOf))
    .filter(saysSo);
  if (moved.length === 0) return sections;
  const target = sections.find(
    (section) => urgencyOf(section) === urgency && !section.who && section.blocks.some(isBullets),
  );
  return sections.map((section) => {
    const list = section.blocks.find(isBullets);
    const change = (block: SourceBlock): SourceBlock => {
      if (block.kind !== 'list') return block;
      if (section === target) return block === list ? { ...block, items: [...block.items, ...moved] } : block;
      return isElsewhere(section) ? { ...block, items: block.items.filter((item) => !saysSo(item)) } : block;
    };
    return { ...section, blocks: section.blocks.map(change) };
  });
}

function signsIn(words: string): readonly string[] {
  return [...words.matchAll(/\{\{\s*sign\.(?<id>[^\s{}]+)\s*\}\}/gu)].map(
    ({ groups }) => groups?.['id'] ?? '',
  );
}

function urgencyOf({ kind, urgency }: SourceSection): string | undefined {
  return urgency ?? USUAL[kind];
}

function itemsOf(block: SourceBlock): readonly SourceItem[] {
  return block.kind === 'list' ? block.items : [];
}

function isBullets(block: SourceBlock): boolean {
  return block.kind === 'list' && block.start === undefined;
}
