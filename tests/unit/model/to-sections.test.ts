import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import type { Section } from '../../../src/model/index.js';
import { toSections } from '../../../src/model/to-sections.js';
import { markdown } from '../../support/content.js';
import { logged, onlyOne } from '../../support/logged.js';

function read(body: string): { sections: readonly Section[]; log: Log } {
  const file = markdown(body);
  const log = new Log();
  return { sections: toSections(file.body, { file: file.file, text: file.text, log }), log };
}

function good(body: string): readonly Section[] {
  const { sections, log } = read(body);
  expect(logged(log)).toEqual([]);
  return sections;
}

const mistake = (body: string) => onlyOne(read(body).log);

/** `kind heading: block block` for each section. */
function outline(sections: readonly Section[]): readonly string[] {
  return sections.map(({ kind, heading, blocks }) => {
    const words = heading.map((inline) => (inline.kind === 'text' ? inline.value : '…')).join('');
    return `${kind} ${words}: ${blocks.map((block) => block.kind).join(' ')}`;
  });
}

describe('sections', () => {
  test('each ## begins one, and ### divides it', () => {
    expect(outline(good('## One\n\nText\n\n### Part\n\nText\n\n## Two\n\n- a\n'))).toEqual([
      'plain One: paragraph heading paragraph',
      'plain Two: list',
    ]);
  });

  test('text before the first heading is a section without one', () => {
    expect(outline(good('Text\n\n## One\n\nText\n'))).toEqual(['plain : paragraph', 'plain One: paragraph']);
  });

  test.each(['emergency', 'call', 'self-care', 'treatment', 'steps', 'follow-up', 'support'])(
    ':::%s holds one',
    (kind) => {
      expect(outline(good(`:::${kind}\n## Head\nText\n:::\n`))).toEqual([`${kind} Head: paragraph`]);
    },
  );

  test('text after a ::: section is a section of its own', () => {
    expect(outline(good(':::call\n## Call\nText\n:::\n\nMore\n'))).toEqual([
      'call Call: paragraph',
      'plain : paragraph',
    ]);
  });

  test('each section knows its line', () => {
    expect(good('## One\n\nText\n\n## Two\n\nText\n').map(({ place }) => place.line)).toEqual([12, 16]);
  });

  test('a :::when stays in its section', () => {
    expect(outline(good('## One\n\n:::when{has=clinic.hours}\nText\n:::\n'))).toEqual(['plain One: when']);
  });
});

describe('sections to write in', () => {
  test('have four lines unless they say how many', () => {
    expect(good(':::notes\n## Notes\n:::\n')[0]?.lines).toBe(4);
    expect(good(':::notes{lines=12}\n## Notes\n:::\n')[0]?.lines).toBe(12);
  });

  test('questions need no heading', () => {
    expect(outline(good(':::questions\n:::\n'))).toEqual(['questions : ']);
  });

  test.each(['0', '41', '-3', 'many', '4.5', '""'])('lines=%s is refused', (lines) => {
    expect(mistake(`:::notes{lines=${lines}}\n## Notes\n:::\n`)).toMatchObject({
      code: 'bad-lines',
      place: { line: 12 },
    });
  });
});

describe('sections that cannot be', () => {
  test.each([
    [':::emergancy\n## A\nText\n:::\n', 'unknown section kind ":::emergancy"'],
    [':::call\nText\n:::\n', 'the section ":::call" has no heading'],
    [':::call\n## Call\n:::\n', 'the section ":::call" is empty'],
    ['## One\n\n## Two\n\nText\n', 'the section has a heading and nothing under it'],
    ['##\n\nText\n', 'a heading is empty'],
    [':::figure\n## See\nText\n:::\n', 'the section ":::figure" has no picture'],
    [':::call{lines=3}\n## Call\nText\n:::\n', '":::call" does not know "lines"'],
    [':::notes{line=3}\n## Notes\n:::\n', '":::notes" does not know "line"'],
    ['# Title\n\nText\n', 'a heading of level 1 stands where only ### may'],
    ['## One\n\n#### Deep\n\nText\n', 'a heading of level 4 stands where only ### may'],
    [
      '::::call\n## Call\nText\n:::steps\n## S\nText\n:::\n::::\n',
      'a section ":::steps" stands inside another',
    ],
    ['## A\n\n:::when\nText\n:::\n', ':::when does not say on what it depends'],
  ])('%j', (body, what) => {
    expect(read(body).log.errors.map((error) => error.what)).toContain(what);
  });

  test('an unknown kind suggests the one that was meant', () => {
    expect(mistake(':::emergancy\n## A\nText\n:::\n').hint).toBe('did you mean "emergency"?');
  });
});

describe('blocks that cannot be printed', () => {
  test.each([
    ['<div>x</div>', 'HTML cannot be printed on a handout'],
    ['```\ncode\n```', 'code (or text indented by four spaces) cannot be printed on a handout'],
    ['***', 'a line across the page cannot be printed on a handout'],
    ['[a]: https://a.example', 'a link reference cannot be printed on a handout'],
    ['::call', 'a section written with two colons cannot be printed on a handout'],
    ['- a\n  - b\n    - c', 'a list is nested more than once'],
    ['- a\n-\n- c', 'a list item is empty'],
    ['| a | b |\n|---|---|\n| 1 | |', 'a table cell is empty'],
    ['| a | b |\n|---|---|\n| 1 |', 'a row has 1 cells, the head of its table has 2'],
    ['![](a.png)', 'the picture has no description'],
  ])('%j', (block, what) => {
    const { log } = read(`## One\n\nText\n\n${block}\n`);
    expect(log.errors.map((error) => error.what)).toContain(what);
    expect(log.errors[0]?.place?.line).toBeGreaterThanOrEqual(16);
  });
});

describe('lists, tables and pictures', () => {
  test('a numbered list begins where it says', () => {
    expect(good('## A\n\n3. c\n4. d\n')[0]?.blocks[0]).toMatchObject({
      kind: 'list',
      ordered: true,
      start: 3,
      items: [{}, {}],
    });
  });

  test('a table has its head apart from its rows', () => {
    const [block] = good('## A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n')[0]?.blocks ?? [];
    expect(block).toMatchObject({
      kind: 'table',
      head: { cells: [{}, {}] },
      rows: [{ place: { line: 16 } }, { place: { line: 17 } }],
    });
  });

  test('the line under a picture is its caption', () => {
    const [block] = good('## A\n\n![A cut](cut.svg)\nClean it daily.\n')[0]?.blocks ?? [];
    expect(block).toMatchObject({ kind: 'figure', file: 'cut.svg', alt: { value: 'A cut' } });
    const caption = block?.kind === 'figure' ? block.caption : [];
    const words = caption.map((inline) => (inline.kind === 'text' ? inline.value : ''));
    expect(words.join('').trim()).toBe('Clean it daily.');
  });
});
