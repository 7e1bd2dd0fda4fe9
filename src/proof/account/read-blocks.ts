import { inlineWords } from './inline-words.js';
import { readList } from './read-list.js';
import { readTable } from './read-table.js';
import { interrupts } from './interrupts.js';
import type { BlockRead, SourceBlock } from './source-section.js';
import { withoutWeights } from './weights.js';
import {
  endsFence,
  fenceOf,
  headingOf,
  isBlankLine,
  itemMarker,
  quotedOf,
  quoteOf,
  type SourceLine,
} from './source-lines.js';

/** Lines of Markdown to blocks. */
export function readBlocks(lines: readonly SourceLine[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (!line || isBlankLine(line)) {
      at += 1;
      continue;
    }
    const { block, next } = readBlock(lines, at, line);
    blocks.push(block);
    at = next;
  }
  return blocks;
}

function readBlock(lines: readonly SourceLine[], at: number, line: SourceLine): BlockRead {
  const heading = headingOf(line);
  if (heading)
    return {
      block: { kind: 'heading', words: inlineWords(heading.words), line: line.number },
      next: at + 1,
    };
  return (
    readFence(lines, at, line) ??
    readQuote(lines, at, line) ??
    readList(lines, at, readBlocks) ??
    readTable(lines, at) ??
    readParagraph(lines, at, line)
  );
}

function readFence(lines: readonly SourceLine[], at: number, line: SourceLine): BlockRead | undefined {
  const fence = fenceOf(line);
  if (!fence) return undefined;
  const found = lines.findIndex((one, index) => index > at && endsFence(one, fence.colons));
  const end = found === -1 ? lines.length : found;
  const blocks = readBlocks(lines.slice(at + 1, end));
  const common = { blocks, line: line.number };
  return {
    block:
      fence.name === 'in'
        ? { kind: 'foreign', language: fence.attributes['language'] ?? '', ...common }
        : { kind: 'when', has: fence.attributes['has'] ?? '', ...common },
    next: end + 1,
  };
}

function readQuote(lines: readonly SourceLine[], at: number, line: SourceLine): BlockRead | undefined {
  if (quoteOf(line) === undefined) return undefined;
  const inside: SourceLine[] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const one = lines[next];
    if (!one) break;
    const words = quotedOf(one);
    const isLazy = words === undefined && !isBlankLine(one) && !isBlankLine(inside.at(-1) ?? one);
    if (words === undefined && (!isLazy || interrupts(one) || itemMarker(one))) break;
    inside.push({ ...one, text: words ?? one.text });
  }
  return { block: { kind: 'quote', blocks: readBlocks(inside), line: line.number }, next };
}

const PICTURE = /^!\[(?<alt>(?:[^\]\\]|\\.)*)\]\((?<file>[^\s)]+)(?:\s+"(?<title>[^"]*)")?\)\s*$/u;

function readParagraph(lines: readonly SourceLine[], at: number, line: SourceLine): BlockRead {
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const one = lines[next];
    if (!one || isBlankLine(one) || interrupts(one) || readTable(lines, next)) break;
  }
  const inside = lines.slice(at, next).map(({ text }) => text);
  const picture = PICTURE.exec(line.text.trim())?.groups;
  if (picture)
    return {
      block: {
        kind: 'figure',
        file: picture['file'] ?? '',
        alt: withoutWeights(inlineWords(picture['alt'] ?? '')),
        caption: picture['title'] ?? inlineWords(inside.slice(1).join('\n')),
        line: line.number,
      },
      next,
    };
  return { block: { kind: 'paragraph', words: inlineWords(inside.join('\n')), line: line.number }, next };
}
