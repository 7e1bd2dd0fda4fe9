import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import type { Inline } from '../../../src/model/index.js';
import { toSections } from '../../../src/model/to-sections.js';
import { markdown } from '../../support/content.js';
import { logged, onlyOne } from '../../support/logged.js';

function read(line: string): { content: readonly Inline[]; log: Log } {
  const file = markdown(`## A\n\n${line}\n`);
  const log = new Log();
  const [section] = toSections(file.body, { file: file.file, text: file.text, log });
  const [block] = section?.blocks ?? [];
  return { content: block?.kind === 'paragraph' ? block.content : [], log };
}

/** Content as nested words: `strong(now)`. */
function shown(content: readonly Inline[]): string {
  return content
    .map((inline): string => {
      switch (inline.kind) {
        case 'text':
          return inline.value;
        case 'strong':
        case 'emphasis':
          return `${inline.kind}(${shown(inline.children)})`;
        case 'link':
          return `link(${inline.address.value}: ${shown(inline.children)})`;
        case 'line-break':
          return '/';
        case 'write-in':
          return '___';
        default:
          return inline satisfies never;
      }
    })
    .join('');
}

describe('what may stand in a line', () => {
  test.each([
    ['Call **now**.', 'Call strong(now).'],
    ['*only* one', 'emphasis(only) one'],
    ['**very *very* sore**', 'strong(very emphasis(very) sore)'],
    ['[Read](https://a.example/b) it', 'link(https://a.example/b: Read) it'],
    ['[Call](tel:{{clinic.phone}})', 'link(tel:{{clinic.phone}}: Call)'],
    ['one  \ntwo', 'one/two'],
    ['one\ntwo', 'one two'],
    ['R&D; and 2 < 3 & 4 > 3', 'R&D; and 2 < 3 & 4 > 3'],
    ['5 \\* 3', '5 * 3'],
    ['Call {{clinic.phone}} at 8:30', 'Call {{clinic.phone}} at 8:30'],
  ])('%j', (line, expected) => {
    const { content, log } = read(line);
    expect(logged(log)).toEqual([]);
    expect(shown(content)).toBe(expected);
  });

  test('a text keeps the characters that it was read from, to place its slots', () => {
    const [run] = read('a \\* {{clinic.name}}').content;
    expect(run).toMatchObject({
      value: 'a * {{clinic.name}}',
      source: 'a \\* {{clinic.name}}',
      place: { line: 14, column: 1 },
    });
  });
});

describe('what may not', () => {
  test.each([
    ['a `code` b', 'code cannot be printed on a handout'],
    ['a <b>bold</b> c', 'HTML cannot be printed on a handout'],
    ['see ![x](a.png) here', 'a picture stands inside a line of text'],
    ['Name: ____', 'a space to write in (___) stands inside text'],
  ])('%j', (line, what) => {
    const { log } = read(line);
    expect(log.errors[0]?.what).toBe(what);
    expect(log.errors[0]?.place?.line).toBe(14);
  });
});

describe('cells', () => {
  test('three underscores alone are a space to write in', () => {
    const file = markdown('## A\n\n| Day | Value |\n|---|---|\n| Monday | ___ |\n');
    const log = new Log();
    const [section] = toSections(file.body, { file: file.file, text: file.text, log });
    const [table] = section?.blocks ?? [];
    expect(logged(log)).toEqual([]);
    expect(table?.kind === 'table' && table.rows[0]?.cells.map((cell) => shown(cell.content))).toEqual([
      'Monday',
      '___',
    ]);
  });

  test('underscores beside words are refused', () => {
    const file = markdown('## A\n\n| Day | Value |\n|---|---|\n| Monday | at ____ |\n');
    const log = new Log();
    toSections(file.body, { file: file.file, text: file.text, log });
    expect(onlyOne(log).code).toBe('stray-write-in');
  });
});
