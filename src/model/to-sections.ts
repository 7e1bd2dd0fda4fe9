import type { Heading, Node, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { didYouMean, type Place } from '../diagnostics/index.js';
import { SECTION_KINDS, WRITING_KINDS, type Inline, type Section, type SectionKind } from './section.js';
import { SECTION_URGENCIES } from './signs/section-urgencies.js';
import type { Urgency } from './signs/urgencies.js';
import { checkContainer } from './check-container.js';
import { checkHeading } from './check-heading.js';
import { placeOfNode, sourceBetween, sourceOfNode, type MarkdownContext } from './markdown-context.js';
import { INNER_CONTAINERS, toBlocks, type BlockNode } from './to-blocks.js';
import { toInline } from './to-inline.js';
import { UNSORTED } from './word-marks.js';

/** Ruled lines in a section that does not say how many. */
const DEFAULT_LINES = 4;
const MAX_LINES = 40;

/** A Markdown body to its sections: each `##` begins a plain one, each `:::kind` holds one. */
export function toSections(body: Root, context: MarkdownContext): readonly Section[] {
  const sections: Section[] = [];
  let open: OpenSection | undefined;
  const close = (): void => {
    if (open) sections.push(plainSection(open, context));
    open = undefined;
  };
  for (const node of body.children) {
    const place = placeOfNode(node, context);
    if (node.type === 'heading' && node.depth === 2) {
      close();
      open = { heading: headingOf(node, context), first: node, nodes: [], place };
    } else if (node.type === 'containerDirective' && !INNER_CONTAINERS.includes(node.name)) {
      close();
      const section = sectionOf(node, context);
      if (section) sections.push(section);
    } else {
      open ??= { heading: [], first: node, nodes: [], place };
      open.nodes.push(node);
    }
  }
  close();
  return sections;
}

/** A plain section, of which the end has not been seen. */
interface OpenSection {
  readonly heading: readonly Inline[];
  readonly first: Node;
  readonly nodes: BlockNode[];
  readonly place: Place;
}

function plainSection(open: OpenSection, context: MarkdownContext): Section {
  if (open.nodes.length === 0) {
    context.log.error(
      'empty-section',
      'the section has a heading and nothing under it',
      open.place,
      'write something under it or take the heading out',
    );
  }
  return {
    kind: 'plain',
    heading: open.heading,
    blocks: toBlocks(open.nodes, context),
    source: sourceBetween(open.first, open.nodes.at(-1) ?? open.first, context),
    place: open.place,
  };
}

function sectionOf(node: ContainerDirective, context: MarkdownContext): Section | undefined {
  const place = placeOfNode(node, context);
  const kind = SECTION_KINDS.find((name) => name === node.name);
  if (node.name === UNSORTED) {
    refuseUnsorted(node, context);
    return undefined;
  }
  if (!kind) {
    context.log.error(
      'unknown-section',
      `unknown section kind ":::${node.name}"`,
      place,
      didYouMean(node.name, SECTION_KINDS),
    );
    return undefined;
  }
  const [first, ...rest] = node.children;
  const heading = first?.type === 'heading' && first.depth === 2 ? first : undefined;
  const blocks = toBlocks(heading ? rest : node.children, context);
  const source = sourceOfNode(node, context);
  const section = { kind, heading: heading ? headingOf(heading, context) : [], blocks, source, place };
  const lines = linesOf(node, kind, context);
  const urgency = urgencyOf(node, kind, context);
  const who = whoOf(node, context);
  checkContainer(node, attributesOf(kind), context);
  checkSection(section, context);
  return {
    ...section,
    ...(lines !== undefined && { lines }),
    ...(urgency && { urgency }),
    ...(who && { who }),
  };
}

/** Nobody but a person knows what is urgent; what stands in it is looked at all the same, so that all is told at once. */
function refuseUnsorted(node: ContainerDirective, context: MarkdownContext): void {
  const from = node.attributes?.['from'];
  const [first, ...rest] = node.children;
  if (first?.type === 'heading' && first.depth === 2) headingOf(first, context);
  toBlocks(first?.type === 'heading' && first.depth === 2 ? rest : node.children, context);
  context.log.error(
    'unsorted-section',
    `nobody has said yet what this part is for${typeof from === 'string' ? ` (it comes from the Word file: ${from})` : ''}`,
    placeOfNode(node, context),
    `write its kind in place of ":::${UNSORTED}": ${SECTION_KINDS.join(', ')}`,
  );
}

function checkSection(section: Section, context: MarkdownContext): void {
  if (section.heading.length === 0 && section.kind !== 'questions') {
    context.log.error(
      'missing-heading',
      `the section ":::${section.kind}" has no heading`,
      section.place,
      'begin it with a line ## Heading',
    );
  }
  if (section.blocks.length === 0 && !WRITING_KINDS.includes(section.kind)) {
    context.log.error(
      'empty-section',
      `the section ":::${section.kind}" is empty`,
      section.place,
      'write something in it or take it out',
    );
  }
  if (section.kind === 'figure' && !section.blocks.some((block) => block.kind === 'figure')) {
    context.log.error(
      'missing-picture',
      'the section ":::figure" has no picture',
      section.place,
      'write ![what it shows](figures/name.svg) in it',
    );
  }
}

/** What may stand in braces behind a kind. */
function attributesOf(kind: SectionKind): readonly string[] {
  return [
    ...(WRITING_KINDS.includes(kind) ? ['lines'] : []),
    ...(SECTION_URGENCIES[kind] ? ['urgency', 'who'] : []),
  ];
}

function linesOf(node: ContainerDirective, kind: SectionKind, context: MarkdownContext): number | undefined {
  if (!WRITING_KINDS.includes(kind)) return undefined;
  const lines = node.attributes?.['lines'] ?? String(DEFAULT_LINES);
  if (/^\d{1,2}$/u.test(lines) && Number(lines) >= 1 && Number(lines) <= MAX_LINES) return Number(lines);
  context.log.error(
    'bad-lines',
    `lines="${lines}" is not a number from 1 to ${MAX_LINES}`,
    placeOfNode(node, context),
    'write {lines=4}',
  );
  return undefined;
}

function urgencyOf(
  node: ContainerDirective,
  kind: SectionKind,
  context: MarkdownContext,
): Urgency | undefined {
  const known = SECTION_URGENCIES[kind];
  const written = node.attributes?.['urgency'];
  if (!known || written === undefined || written === null) return known?.[0];
  const urgency = known.find((one) => one === written);
  if (!urgency)
    context.log.error(
      'unknown-urgency',
      `":::${kind}" cannot have the urgency "${written}"`,
      placeOfNode(node, context),
      didYouMean(
        written,
        known.filter((one) => one !== undefined),
      ),
    );
  return urgency;
}

function whoOf(node: ContainerDirective, context: MarkdownContext): string | undefined {
  const who = node.attributes?.['who']?.trim();
  if (who === '')
    context.log.error(
      'bad-value',
      'who="" names nobody',
      placeOfNode(node, context),
      'write {who="pregnant women"}, or leave it out where the list is for every patient',
    );
  return who;
}

function headingOf(node: Heading, context: MarkdownContext): readonly Inline[] {
  checkHeading(node, context);
  const heading = toInline(node.children, context);
  if (heading.length === 0) {
    context.log.error(
      'empty-heading',
      'a heading is empty',
      placeOfNode(node, context),
      'write the heading after the ##',
    );
  }
  return heading;
}
