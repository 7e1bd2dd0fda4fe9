import { blocksToMarkup, type ContentScope } from '../../src/compose/to-markup.js';
import { Log } from '../../src/diagnostics/index.js';
import { readMarkup, toDocument, type Block, type Inline } from '../../src/document/index.js';
import { toSections } from '../../src/model/to-sections.js';
import { markdown } from './content.js';
import { logged } from './logged.js';

/** What slots hold in these tests. */
const VALUES: Readonly<Record<string, string>> = {
  'clinic.name': 'Oak Clinic',
  'clinic.phone': '(555) 010-1234',
  'clinic.hours': 'Mon–Thu 8–5\nFri 8–12',
};

/** A body's first line stands under a heading, on this line of the file. */
export const FIRST_LINE = 14;

/** What the press makes of a body: what it refuses, and otherwise the words of each block, a line of print an entry. */
export interface Printed {
  readonly errors: readonly string[];
  readonly hints: readonly string[];
  readonly lines: readonly string[];
  /** The same without the marks of lists, quotes, cells and pictures. */
  readonly words: string;
}

/** A body as it would be printed: lists with their numbers, quotes behind `>>`, cells between `|`, lines that stay lines parted by `⏎`. */
export function printed(body: string): Printed {
  const log = new Log();
  const file = markdown(`## A\n\n${body}\n`);
  const sections = toSections(file.body, { file: file.file, text: file.text, log });
  const fill: ContentScope['fill'] = ({ value }) =>
    value.replaceAll(/\{\{(?<path>[\w.]+)\}\}/gu, (slot, path: string) => VALUES[path] ?? slot);
  const scope: ContentScope = {
    fill,
    fillRunning: { ltr: fill, rtl: fill },
    direction: 'ltr',
    has: () => true,
    slots: [],
    folder: '',
    log,
  };
  const markup = sections.map(({ blocks }) => blocksToMarkup(blocks, scope)).join('');
  const document = toDocument(readMarkup(`<handout at="t:1:1">${markup}</handout>`, 't', log), log);
  return {
    errors: logged(log).map((text) => text.replace(/^.*?:(?=\d+:\d+ )/u, '')),
    hints: log.errors.map(({ hint = '' }) => hint),
    lines: document.blocks.flatMap((block) => linesOf(block, MARKS)),
    words: document.blocks.flatMap((block) => linesOf(block, NO_MARKS)).join(' '),
  };
}

/** The words of a sound body, a blank between blocks. */
export function wordsOf(body: string): string {
  const { errors, words } = printed(body);
  return errors.length > 0 ? errors.join('; ') : words;
}

interface Marks {
  readonly item: (mark: string, words: string) => string;
  readonly quote: string;
  readonly between: string;
}

const MARKS: Marks = { item: (mark, words) => `${mark} ${words}`, quote: '>> ', between: ' | ' };
const NO_MARKS: Marks = { item: (_, words) => words, quote: '', between: ' ' };

function linesOf(block: Block, marks: Marks): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.content)];
    case 'list':
      return block.items.flatMap((item, index) => {
        const mark = block.ordered ? `${block.start + index}.` : item.isTick ? '[ ]' : '-';
        const [first = '', ...rest] = item.blocks.flatMap((inner) => linesOf(inner, marks));
        return [marks.item(mark, first), ...rest];
      });
    case 'table':
      return [block.head, ...block.rows].map(({ cells }) =>
        cells.map(({ content }) => textOf(content)).join(marks.between),
      );
    case 'figure':
      return [`(${block.alt}) ${textOf(block.caption)}`];
    case 'quote':
      return block.blocks.flatMap((inner) => linesOf(inner, marks)).map((line) => `${marks.quote}${line}`);
    default:
      return [];
  }
}

function textOf(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'line-break':
          return '⏎';
        case 'blank':
          return '____';
        case 'page-number':
        case 'page-count':
          return '';
        default:
          return textOf(inline.children);
      }
    })
    .join('');
}
