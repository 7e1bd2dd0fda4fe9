import { describe, expect, test } from 'vitest';
import { isFilled, namesSlot } from '../../../src/compose/names-slot.js';
import { Log } from '../../../src/diagnostics/index.js';
import type { Block } from '../../../src/model/index.js';
import { toSections } from '../../../src/model/to-sections.js';
import { markdown } from '../../support/content.js';
import { logged } from '../../support/logged.js';

const SLOT = '{{clinic.phone}}';

/** The first block of a section, as a handout has it. */
function block(body: string): Block {
  const file = markdown(`## Head\n\n${body}\n`);
  const log = new Log();
  const [section] = toSections(file.body, { file: file.file, text: file.text, log });
  expect(logged(log)).toEqual([]);
  const [first] = section?.blocks ?? [];
  if (!first) throw new Error(`no block: ${body}`);
  return first;
}

/** Each way in which a block can hold words: X is where a slot may stand. */
const WAYS: readonly (readonly [string, Block['kind'], string])[] = [
  ['a heading', 'heading', '### Call X'],
  ['a paragraph', 'paragraph', 'Call X now'],
  ['strong words', 'paragraph', 'Call **one of X** now'],
  ['stressed words', 'paragraph', 'Call *one **of X** here* now'],
  ['the words of a link', 'paragraph', '[Read X](https://oak.example.org)'],
  ['after a line break', 'paragraph', 'Call\\\nX'],
  ['a list', 'list', '- rest\n- call X'],
  ['a numbered list', 'list', '1. rest\n2. call X'],
  ['a list in a list', 'list', '- rest\n  - call X'],
  ['the head of a table', 'table', '| a | X |\n| --- | --- |\n| b | c |'],
  ['a row of a table', 'table', '| a | b |\n| --- | --- |\n| c | d |\n| e | X |'],
  ['a caption', 'figure', '![A cut](cut.svg "Keep it clean, call X")'],
  ['what a picture shows', 'figure', '![A cut, X](cut.svg)'],
  ['a quote', 'quote', '> I call X'],
  ['the second paragraph of a quote', 'quote', '> I rest\n>\n> I call X'],
  ['words between strong ones in a cell', 'table', '| a | b |\n| --- | --- |\n| c | **d** X **e** |'],
  ['strong words in strong ones', 'paragraph', '**Call *now* or X**'],
  ['words among others of a link', 'paragraph', '[Read **all** of X](https://oak.example.org)'],
  ['another language', 'foreign', ':::in{language=es}\nLlame al X\n:::'],
];

describe('a block that differs from copy to copy', () => {
  test.each(WAYS)('by %s', (_way, kind, body) => {
    const differing = block(body.replace('X', SLOT));
    expect(differing.kind).toBe(kind);
    expect(namesSlot(differing)).toBe(true);
    expect(namesSlot(block(body.replace('X', 'us')))).toBe(false);
  });

  test('by the address of a link, though its words are the same', () => {
    expect(namesSlot(block('[Read more]({{clinic.website}}/rest)'))).toBe(true);
  });

  test('by a guard, whatever it holds', () => {
    expect(namesSlot(block(':::when{has="clinic.hours"}\nRest.\n:::'))).toBe(true);
  });

  test.each(['{{#if clinic.hours}}open{{/if}}', '{{phrase "page"}}', '{{ clinic.phone }}'])(
    'by %s',
    (text) => {
      expect(isFilled(text)).toBe(true);
    },
  );

  test.each(['{one} brace', '} }', '', 'a }} b', '{ {x'])('not by %j', (text) => {
    expect(isFilled(text)).toBe(false);
  });
});
