import { UNSORTED } from '../../model/index.js';
import { type Block, type Paragraph, type WordDocument, wordsOf } from '../word/block.js';
import { blocksToMarkdown, type FigureOf, headingText, picturesOf } from './blocks-to-markdown.js';
import { piecesToMarkdown } from './pieces-to-markdown.js';

/** What an imported handout says of itself that its words do not. */
export interface About {
  readonly title: string;
  readonly summary: string;
  /** The day of the import, as 2026-11-30. */
  readonly today: string;
  readonly file: string;
}

/** The first words, where they are plain and the file calls them a title or a heading. */
export function titleIn({ blocks }: WordDocument): Paragraph | undefined {
  const first = blocks.find((block) => block.kind === 'table' || block.pieces.length > 0);
  if (first?.kind !== 'paragraph' || first.heading === undefined || first.heading > 1) return undefined;
  const isPlain = first.pieces.every((piece) => piece.kind === 'text' && piece.states.length === 0);
  const words = wordsOf(first.pieces);
  return isPlain && words !== '' && !/\{\{|\}\}/u.test(words) ? first : undefined;
}

/** A Word file as a handout that no build takes until a person has said what each part is for. */
export function importedText(
  document: WordDocument,
  title: Paragraph | undefined,
  about: About,
  figureOf: FigureOf,
): string {
  const sections = [
    ...sectionsOf(document.blocks.filter((block) => block !== title)).map((section) => ({
      from: '',
      section,
    })),
    ...document.asides.map(({ from, blocks }) => ({ from, section: { heading: undefined, blocks } })),
  ];
  const texts = sections.flatMap(({ from, section: { heading, blocks } }) => {
    const lines = heading ? piecesToMarkdown(heading.pieces).filter((line) => line !== '') : [];
    const body = [
      ...(lines.length > 0 ? [`## ${headingText(lines)}`] : []),
      ...(heading ? picturesOf(heading, figureOf) : []),
      blocksToMarkdown(blocks, figureOf),
    ].filter((text) => text !== '');
    if (body.length === 0) return [];
    return [`:::${UNSORTED}${from === '' ? '' : `{from="${from}"}`}\n${body.join('\n\n')}\n:::\n`];
  });
  return `${frontMatter(about)}\n${texts.join('\n')}`;
}

function frontMatter({ title, summary, today, file }: About): string {
  const [year = '', ...day] = today.split('-');
  const next = [Number(year) + 1, ...day].join('-').replace('-02-29', '-02-28');
  return `---
# yaml-language-server: $schema=../../schema/handout.json
# Imported from ${file.replaceAll(/[^\p{L}\p{N}\p{M} ._-]+/gu, '_')} on ${today}. Say what each part is for, in place of ${UNSORTED}.
title: ${JSON.stringify(title)}
# The most important thing, in one or two sentences.
summary: ${JSON.stringify(summary)}
# Where the code to scan leads.
online: "{{clinic.website}}"
version: 0.1.0
published: ${today}
review: { status: draft, by: "", on: "", next: ${next} }
# What the words rest on, each as: - { title: "", url: "https://", accessed: ${today} }
sources: []
---
`;
}

interface Part {
  readonly heading: Paragraph | undefined;
  readonly blocks: readonly Block[];
}

/** Blocks parted at the headings of the highest level that there is. */
function sectionsOf(blocks: readonly Block[]): readonly Part[] {
  const headings = blocks.filter((block) => block.kind === 'paragraph' && isHeading(block));
  const highest = Math.min(
    ...headings.map((block) => (block.kind === 'paragraph' ? (block.heading ?? 9) : 9)),
  );
  const parts: { heading: Paragraph | undefined; blocks: Block[] }[] = [{ heading: undefined, blocks: [] }];
  for (const block of blocks)
    if (block.kind === 'paragraph' && isHeading(block) && block.heading === highest)
      parts.push({ heading: block, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  return parts;
}

function isHeading({ heading, pieces }: Paragraph): boolean {
  return heading !== undefined && wordsOf(pieces) !== '';
}
