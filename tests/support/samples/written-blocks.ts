import type { ClinicFacts } from './clinic-facts.js';
import { fillSlots, valueOf } from './fill-slots.js';

/** A block of text as someone wrote it: what it is, and what it says. */
export interface WrittenBlock {
  readonly role: 'H1' | 'H2' | 'H3' | 'P' | 'Lbl' | 'TH' | 'TD' | 'Caption';
  readonly text: string;
}

/** A section of a handout, by the name of its directive; `plain` without one. */
export interface WrittenSection {
  readonly kind: string;
  readonly blocks: readonly WrittenBlock[];
}

/**
 * The sections of a handout's text, as a clinic's patients should read them.
 *
 * It knows the Markdown of the samples only, line by line, and nothing of the press: where the two differ, one is wrong.
 */
export function writtenSections(markdown: string, clinic: ClinicFacts): readonly WrittenSection[] {
  const sections: { kind: string; blocks: WrittenBlock[] }[] = [];
  const open: string[] = [];
  /** Behind a closed section, what has no heading is a section of its own. */
  let isBehind = false;
  let isTableHead = true;
  let isLeftOut = false;
  const lines = markdown.split('\n');
  for (const [index, line] of lines.entries()) {
    const fence = /^:{3,}(?<name>[\w-]*)(?:\{has=clinic\.(?<field>\w+)\}|\{.*\})?$/u.exec(line)?.groups;
    if (fence) {
      const { name = '', field } = fence;
      if (name === '') isBehind = open.pop() !== 'when' && open.length === 0;
      else open.push(name);
      if (name !== '' && name !== 'when') sections.push({ kind: name, blocks: [] });
      isLeftOut = name === 'when' && field !== undefined && valueOf(clinic, field) === undefined;
      continue;
    }
    if (line.trim() === '') isTableHead = true;
    if (line.trim() === '' || isLeftOut) continue;
    if (open.length === 0 && (isBehind || line.startsWith('## ')))
      sections.push({ kind: 'plain', blocks: [] });
    isBehind = false;
    const section = sections.at(-1);
    const row = isTableHead ? 'head' : isTableToWriteIn(lines, index) ? 'named' : 'plain';
    section?.blocks.push(...blocksOf(fillSlots(line, clinic), row, section.kind === 'figure'));
    if (line.startsWith('|')) isTableHead = false;
  }
  return sections;
}

/** What a row of a table is: its head, one that its first cell names, or neither. */
type RowKind = 'head' | 'named' | 'plain';

/** Some row has a place to write behind its first cell, and none begins with one. */
function isTableToWriteIn(lines: readonly string[], index: number): boolean {
  let start = index;
  while (lines[start - 1]?.startsWith('|')) start -= 1;
  let end = index;
  while (lines[end]?.startsWith('|')) end += 1;
  const rows = lines.slice(start + 2, end);
  return rows.some((row) => /^\|.*\|.*___/u.test(row)) && !rows.some((row) => /^\|\s*___/u.test(row));
}

function blocksOf(line: string, row: RowKind, isFigure: boolean): readonly WrittenBlock[] {
  const heading = /^(?<marks>##+) (?<text>.*)$/u.exec(line)?.groups;
  if (heading) return [{ role: heading['marks'] === '##' ? 'H2' : 'H3', text: wordsOf(heading['text']) }];
  const item = /^(?<indent> *)(?<label>-|\d+\.) (?<text>.*)$/u.exec(line)?.groups;
  if (item) {
    const bullet = item['indent'] === '' ? '•' : '–';
    const label = item['label'] === '-' ? bullet : (item['label'] ?? '');
    return [
      { role: 'Lbl', text: label },
      { role: 'P', text: wordsOf(item['text']) },
    ];
  }
  if (line.startsWith('![')) {
    const caption = /"(?<caption>[^"]*)"\)$/u.exec(line)?.groups?.['caption'];
    return caption === undefined ? [] : [{ role: 'Caption', text: wordsOf(caption) }];
  }
  if (line.startsWith('|')) return cellsOf(line, row);
  return [{ role: isFigure ? 'Caption' : 'P', text: wordsOf(line.replace(/^> /u, '')) }];
}

/** The cells of a row that have words; `___` is a place to write, and says nothing. */
function cellsOf(line: string, row: RowKind): readonly WrittenBlock[] {
  if (/^[|\s-]+$/u.test(line)) return [];
  const cells = line.split('|').map((cell) => cell.trim());
  return cells
    .filter((cell) => cell !== '' && cell !== '___')
    .map((cell, index) => ({
      role: row === 'head' || (row === 'named' && index === 0) ? 'TH' : 'TD',
      text: wordsOf(cell),
    }));
}

/** Text without its marks: bold, emphasis and links. */
function wordsOf(markdown: string | undefined): string {
  return (markdown ?? '')
    .replaceAll(/\[(?<words>[^\]]*)\]\([^)]*\)/gu, '$<words>')
    .replaceAll('**', '')
    .replaceAll('*', '');
}
