import { interrupts } from './interrupts.js';
import type { BlockRead, SourceBlock, SourceItem } from './source-section.js';
import { indentOf, isBlankLine, itemMarker, withoutIndent, type SourceLine } from './source-lines.js';

type ReadBlocks = (lines: readonly SourceLine[]) => readonly SourceBlock[];

/** How an item to tick off begins. */
const TICK = /^\[ \]\s+/u;

/** A list that begins here: items one under another, with whatever stands as far in as their words. */
export function readList(
  lines: readonly SourceLine[],
  at: number,
  readBlocks: ReadBlocks,
): BlockRead | undefined {
  const first = lines[at];
  const opening = first && itemMarker(first);
  if (!first || !opening) return undefined;
  const items: SourceItem[] = [];
  let next = at;
  while (next < lines.length) {
    const line = lines[next];
    const marker = line && itemMarker(line);
    if (!line || marker?.sign !== opening.sign) break;
    const end = endOfItem(lines, next, marker.indent);
    items.push(itemOf(lines.slice(next, end), marker.indent, readBlocks));
    next = end;
    next = behindBlanks(lines, next);
  }
  return { block: { kind: 'list', start: opening.number, items, line: first.number }, next };
}

/** The line behind an item: it goes on as far in as its words, or where a paragraph of it goes on without a mark. */
function endOfItem(lines: readonly SourceLine[], start: number, indent: number): number {
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at];
    const before = lines[at - 1];
    if (!line || !before) break;
    if (isBlankLine(line)) continue;
    const isInside = indentOf(line.text) >= indent;
    const isLazy = !isBlankLine(before) && !interrupts(line) && !itemMarker(line);
    if (!isInside && !isLazy) break;
    end = at + 1;
  }
  return end;
}

function itemOf(lines: readonly SourceLine[], indent: number, readBlocks: ReadBlocks): SourceItem {
  const inside = lines.map((line, index) =>
    index === 0 ? { ...line, text: line.text.slice(indent) } : withoutIndent(line, indent),
  );
  const blocks = readBlocks(inside);
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph' || !TICK.test(first.words)) return { isTick: false, blocks };
  const words = first.words.replace(TICK, '');
  return { isTick: true, blocks: [{ ...first, words }, ...rest] };
}

function behindBlanks(lines: readonly SourceLine[], start: number): number {
  const found = lines.findIndex((line, index) => index >= start && !isBlankLine(line));
  return found === -1 ? lines.length : found;
}
