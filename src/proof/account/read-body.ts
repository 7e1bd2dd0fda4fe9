import { inlineWords } from './inline-words.js';
import { readBlocks } from './read-blocks.js';
import type { SourceSection } from './source-section.js';
import { endsFence, fenceOf, headingOf, isBlankLine, type Fence, type SourceLine } from './source-lines.js';
import { withoutTabs } from './without-tabs.js';

/** Parts that stand inside a section, or between sections. */
const INNER = new Set(['when', 'in']);

/**
 * The sections of a handout's Markdown, read line by line from the text itself.
 *
 * It is the second reader of what an author wrote: it knows the marks of docs/writing-handouts.md and no parser, so that
 * what the press's own reading loses is missed here.
 *
 * @param text the whole file, or its lines with blank ones in place of the front matter
 */
export function readBody(text: string): readonly SourceSection[] {
  const lines = text
    .split(/\r\n|[\r\n]/u)
    .map((line, index): SourceLine => ({ text: withoutTabs(line), number: index + 1 }));
  const sections: SourceSection[] = [];
  let open: { readonly heading: string; readonly line: number; readonly lines: SourceLine[] } | undefined;
  const close = (): void => {
    if (open && (open.heading !== '' || open.lines.some((line) => !isBlankLine(line))))
      sections.push({
        kind: 'plain',
        heading: open.heading,
        blocks: readBlocks(open.lines),
        lines: undefined,
        urgency: undefined,
        who: undefined,
        line: open.line,
      });
    open = undefined;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const fence = fenceOf(line);
    const heading = headingOf(line);
    if (fence) {
      const end = endOf(lines, at, fence.colons);
      if (INNER.has(fence.name)) {
        open ??= { heading: '', line: line.number, lines: [] };
        open.lines.push(...lines.slice(at, end + 1));
      } else {
        close();
        sections.push(sectionOf(fence, lines.slice(at + 1, end), line.number));
      }
      at = end;
    } else if (heading?.level === 2) {
      close();
      open = { heading: inlineWords(heading.words), line: line.number, lines: [] };
    } else {
      if (!open && isBlankLine(line)) continue;
      open ??= { heading: '', line: line.number, lines: [] };
      open.lines.push(line);
    }
  }
  close();
  return sections;
}

/** The line that ends a part, or the last of all. */
function endOf(lines: readonly SourceLine[], start: number, colons: number): number {
  const end = lines.findIndex((line, index) => index > start && endsFence(line, colons));
  return end === -1 ? lines.length : end;
}

function sectionOf({ name, attributes }: Fence, lines: readonly SourceLine[], number: number): SourceSection {
  const first = lines.findIndex((line) => !isBlankLine(line));
  const heading = lines[first] && headingOf(lines[first]);
  const isHeaded = heading?.level === 2;
  return {
    kind: name,
    heading: isHeaded ? inlineWords(heading.words) : '',
    blocks: readBlocks(isHeaded ? lines.slice(first + 1) : lines),
    lines: attributes['lines'],
    urgency: attributes['urgency'],
    who: attributes['who'],
    line: number,
  };
}
